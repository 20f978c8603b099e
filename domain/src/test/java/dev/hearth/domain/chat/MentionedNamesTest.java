package dev.hearth.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.domain.chat.Mentions.Audience;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionedNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello @ada, and @Grace.Hopper! | Grace.Hopper ada",
                "@ada | ada",
                "(@ada) | ada",
                "well, @ada. | ada",
                "@ada's turn | ada",
                "@žofie @李小龍 | žofie 李小龍"
            })
    void namesAreCalled(String text, String names) {
        assertThat(called(text)).isEqualTo(List.of(names.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "@",
                "@ ada",
                "`@ada`",
                "```\n@ada\n```",
                "``@ada `x` ``",
                "a/@ada",
                "@@ada",
                "```@ada",
                "@a"
            })
    void nobodyIsCalled(String text) {
        MentionedNames names = MentionedNames.in(new MessageText(text));
        assertThat(names.usernames()).isEmpty();
        assertThat(names.audience()).isEqualTo(Audience.NAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@channel", "@here look", "hey @ALL!"})
    void everybodyIsCalled(String text) {
        assertThat(MentionedNames.in(new MessageText(text)).audience()).isEqualTo(Audience.EVERYBODY);
    }

    @Test
    void onlySoManyAreCalled() {
        String crowd = IntStream.range(0, 80).mapToObj(i -> "@user" + i).collect(Collectors.joining(" "));
        assertThat(called(crowd)).hasSize(MentionedNames.MOST);
    }

    @Test
    void aHostileTextIsReadInNoTime() {
        assertThat(called("`".repeat(9_998) + "@ada" + "`".repeat(9_998))).isEmpty();
        assertThat(called("@a.".repeat(6_000))).isEmpty();
    }

    private static List<String> called(String text) {
        return MentionedNames.in(new MessageText(text)).usernames().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
