package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.chat.MessageText;
import dev.hearth.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class TaskTitleTest {
    @Test
    void aTitleIsTheFirstLineThatSaysSomething() {
        assertThat(of("Water the plants")).isEqualTo("Water the plants");
        assertThat(of(" \n\t\n  Water\tthe plants\r\nall of them")).isEqualTo("Water the plants");
    }

    @Test
    void ofALongLineTheBeginningIsTakenAndNoCharacterIsCut() {
        assertThat(of("🌱".repeat(300))).isEqualTo("🌱".repeat(300));
        assertThat(of("🌱".repeat(301))).isEqualTo("🌱".repeat(299) + "…");
    }

    @Test
    void whatSaysNothingIsNoTitle() {
        assertThatThrownBy(() -> of("\u200B\n\u200B")).isInstanceOf(Refusal.Invalid.class);
    }

    private static String of(String message) {
        return TaskTitle.of(new MessageText(message)).value();
    }
}
