package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.search.port.SearchIndex;
import dev.hearth.domain.chat.Channel;
import dev.hearth.domain.chat.ChannelId;
import dev.hearth.domain.chat.ChannelType;
import dev.hearth.domain.chat.Message;
import dev.hearth.domain.group.Group;
import dev.hearth.domain.identity.AccountStatus;
import dev.hearth.domain.identity.User;
import dev.hearth.domain.identity.UserId;
import dev.hearth.domain.search.ChannelQuery;
import dev.hearth.domain.search.SearchQuery;
import dev.hearth.domain.shared.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of {@link SearchIndex}. */
public interface SearchIndexContract extends SearchChangesContract {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | Hello, world",
                "HELLO WORLD | well: world, hello",
                "wor | Hello, world",
                "orl | Hello, world",
                "h | Hello, world",
                "benchmark | the old benchmarks",
                "nchmark | the old benchmarks",
                "cafe | Un café, s'il vous plaît",
                "café | A plain cafe",
                "strasse | Hauptstraße 7",
                "STRASSE | Hauptstraße 7",
                "straße | Hauptstrasse",
                "istanbul | İSTANBUL'da",
                "ISTANBUL | ıstanbul",
                "lodz | Łódź",
                "σισυφοσ | ΣΊΣΥΦΟΣ",
                "fire | ﬁre",
                "abc | ＡＢＣ",
                "東京 | 私は東京都に住んでいます",
                "京 | 私は東京都に住んでいます",
                "東京都に住んで | 私は東京都に住んでいます",
                "ｶﾀｶﾅ | カタカナで",
                "안녕 | 안녕하세요",
                "สวัสดี | สวัสดีครับ",
                "🎉 | We did it 🎉🎉",
                "👍 | 👍🏽",
                "שלום | שָׁלוֹם עולם",
                "مرحبا | مَرْحَبًا بالعالم",
                "2026 | v2026.1",
                "\"to be or not\" | To be, or NOT to be!",
                "\"東京 tower\" | 大東京 Tower",
                "hello -bye | hello there",
                "https://a.example/x | see HTTPS://a.example/x?y",
            })
    default void aMessageIsFoundByItsWords(String query, String text) {
        SearchRoom room = SearchRoom.in(stores());
        room.says("nothing of that kind");
        Message wanted = room.says(text);
        assertThat(room.finds(query)).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | hell o",
                "el | Hello",
                "hello bye | hello there",
                "\"or be to\" | to be or not",
                "\"be or\" | to be, not or",
                "\"wor\" | world",
                "hello -the | hello there",
                "東都 | 私は東京都に住んでいます",
                "a.*b | axxb",
                "hel% | hallo",
                "ha_lo | hallo",
            })
    default void aMessageWithoutTheWordsIsNotFound(String query, String text) {
        SearchRoom room = SearchRoom.in(stores());
        room.says(text);
        assertThat(room.finds(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "''); DROP TABLE messages; --",
                "a\" OR \"b",
                "NEAR(a b)",
                "terms : a",
                "a AND",
                "NOT a",
                "(a",
                "*",
                "^a",
                "a*",
                "{\"$gt\":\"\"}",
                "$where",
                ".*",
                "(a+)+$",
                "\\",
                "%",
                "_",
                "[a-z]{1,9}",
                "a + b",
                "\u200b"
            })
    default void syntaxOfStoresIsTextAndNothingElse(String query) {
        SearchRoom room = SearchRoom.in(stores());
        room.says("something quite different");
        if (!SearchQuery.words(query).isEmpty()) {
            assertThat(room.page(query, Optional.empty(), 5).items()).isEmpty();
            Message same = room.says("said: " + query);
            assertThat(room.words(query)).allSatisfy(hit -> assertThat(hit).isEqualTo(same));
        }
    }

    @Test
    default void hitsComeNewestFirstAndEachOnceOverPagesOfAnySize() {
        SearchRoom room = SearchRoom.in(stores());
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            said.addFirst(room.says("number " + i));
            room.says("something else");
        }
        for (int limit : new int[] {1, 4, 25, 100}) {
            assertThat(room.all("number", limit)).containsExactlyElementsOf(said);
        }
    }

    @Test
    default void aPageStaysRightWhileOthersWrite() {
        SearchRoom room = SearchRoom.in(stores());
        List<Message> said = IntStream.range(0, 6)
                .mapToObj(i -> room.says("number " + i))
                .toList()
                .reversed();
        Page<Message> first = room.page("number", Optional.empty(), 3);
        room.says("number again");
        assertThat(first.items()).containsExactlyElementsOf(said.subList(0, 3));
        assertThat(room.page("number", first.next(), 10).items()).containsExactlyElementsOf(said.subList(3, 6));
    }

    @Test
    default void onlyTheChannelsAskedForAreAnsweredFrom() {
        SearchRoom room = SearchRoom.in(stores());
        SearchRoom other = room.beside("other");
        Message here = room.says("a secret");
        Message there = other.says("a secret");
        assertThat(room.finds("secret")).containsExactly(here);
        assertThat(other.finds("secret")).containsExactly(there);
        assertThat(room.found(room.query("secret", Set.of(room.id(), other.id()), Set.of())))
                .containsExactly(there, here);
        assertThat(room.found(room.query("secret", Set.of(), Set.of()))).isEmpty();
    }

    /** However many messages with the word lie elsewhere, newer and older ones. */
    @Test
    default void aChannelIsAnsweredFromAlsoWhereTheWordIsSaidMoreElsewhere() {
        SearchRoom room = SearchRoom.in(stores());
        SearchRoom other = room.beside("other");
        List<Message> said = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            if (i % 50 == 25) {
                said.addFirst(room.says("the word " + i));
                room.says("something else");
            } else {
                other.says("the word " + i);
            }
        }
        for (int limit : new int[] {2, 50}) {
            assertThat(room.all("word", limit)).containsExactlyElementsOf(said);
        }
    }

    @Test
    default void channelsMayBeVeryMany() {
        SearchRoom room = SearchRoom.in(stores());
        Message here = room.says("a needle");
        Set<ChannelId> many = new HashSet<>(Set.of(room.id()));
        IntStream.range(0, 2_000)
                .forEach(i -> many.add(new ChannelId(room.given().ids().next())));
        assertThat(room.found(room.query("needle", many, Set.of()))).containsExactly(here);
    }

    @Test
    default void authorsTimesAndLinksFilter() {
        SearchRoom room = SearchRoom.in(stores());
        User grace = room.given().storedPerson("grace");
        Message early = room.says("a word");
        room.given().clock().move(Duration.ofDays(2));
        Message late = room.says("a word http://a.example");
        Message hers = room.given().storedMessage(room.channel(), grace, "her word");
        assertThat(room.found(room.query("word", Set.of(room.id()), Set.of(grace.id()))))
                .containsExactly(hers);
        String day = late.origin().createdAt().toString().substring(0, 10);
        assertThat(room.finds("word before:" + day)).containsExactly(early);
        assertThat(room.finds(
                        "word after:" + early.origin().createdAt().toString().substring(0, 10)))
                .containsExactly(hers, late);
        assertThat(room.finds("has:link")).containsExactly(late);
    }

    @Test
    default void aVeryLongTextIsFoundByItsLastWord() {
        SearchRoom room = SearchRoom.in(stores());
        Message essay = room.says("x".repeat(10_000) + " " + "word ".repeat(1_900) + "finis");
        assertThat(room.finds("finis")).containsExactly(essay);
        assertThat(room.finds("xxxxxxx")).containsExactly(essay);
    }

    @Test
    default void whatIsTidiedIsStillFound() {
        SearchRoom room = SearchRoom.in(stores());
        List<Message> said = IntStream.range(0, 30)
                .mapToObj(i -> room.says("number " + i))
                .toList()
                .reversed();
        while (stores().searchIndex().tidy()) {
            assertThat(room.finds("nothing")).isEmpty();
        }
        assertThat(room.all("number", 50)).containsExactlyElementsOf(said);
    }

    @Test
    default void everybodyFindsWhatTheyJustSaidAlsoWhenAllSearchAtOnce() {
        SearchRoom room = SearchRoom.in(stores());
        Race.of(10, runner -> {
                    Message mine = room.says("from runner%d".formatted(runner));
                    assertThat(room.finds("runner" + runner)).containsExactly(mine);
                    return mine;
                })
                .everybody();
        assertThat(room.all("runner", 3)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    default void channelsAreFoundByNameAndPurposeWhereOneMayKnowOfThem() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Group home = given.storedGroup("home", ada);
        Channel open = given.storedChannel("Kitchen talk", ada);
        Channel inside = stores().channels()
                .add(given.newChannel(Optional.of(home.id()), ChannelType.PUBLIC, "kitchen sink", ada));
        Channel secret = stores().channels()
                .add(given.newChannel(Optional.empty(), ChannelType.PRIVATE, "kitchen cabinet", ada));
        stores().channels().add(given.newDirect(ada, ada));
        assertThat(channels("kitchen", Set.of(), Set.of())).containsExactly(open.id());
        assertThat(channels("itch", Set.of(secret.id()), Set.of())).containsExactly(secret.id(), open.id());
        assertThat(channels("KITCHEN", Set.of(secret.id()), Set.of(home)))
                .containsExactly(secret.id(), inside.id(), open.id());
        assertThat(channels("ada", Set.of(), Set.of())).isEmpty();
    }

    private List<ChannelId> channels(String words, Set<ChannelId> joined, Set<Group> groups) {
        ChannelQuery query = new ChannelQuery(
                SearchQuery.words(words),
                joined,
                Set.copyOf(groups.stream().map(Group::id).toList()));
        return stores().searchIndex().channels(query, Optional.empty(), 10).items().stream()
                .map(Channel::id)
                .toList();
    }

    @Test
    default void channelsAreReadByTheirIds() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada");
        Channel one = given.storedChannel("one", ada);
        Channel two = given.storedChannel("two", ada);
        given.storedChannel("three", ada);
        ChannelId gone = new ChannelId(given.ids().next());
        assertThat(stores().searchIndex().channelsOf(Set.of(one.id(), two.id(), gone)))
                .containsExactlyInAnyOrder(one, two);
        assertThat(stores().searchIndex().channelsOf(Set.of())).isEmpty();
    }

    @Test
    default void peopleAreFoundByWhatIsShownOfThemWhileTheirAccountIsInUse() {
        Given given = Given.in(stores());
        User ada = given.storedPerson("ada.lovelace");
        User grace = given.storedPerson("grace");
        assertThat(people("love")).containsExactly(ada.id());
        assertThat(people("example.org")).isEmpty();
        assertThat(people("a")).containsExactly(ada.id());
        User away = ada.withStatus(AccountStatus.SUSPENDED).next();
        assertThat(stores().users().replace(away)).isTrue();
        assertThat(people("love")).isEmpty();
        assertThat(stores().users()
                        .replace(away.withStatus(AccountStatus.ACTIVE).next()))
                .isTrue();
        assertThat(people("LOVE")).containsExactly(ada.id());
        stores().users().remove(grace.id());
        assertThat(people("grace")).isEmpty();
    }

    private List<UserId> people(String words) {
        return stores().searchIndex().people(SearchQuery.words(words), Optional.empty(), 10).items().stream()
                .map(card -> card.id())
                .toList();
    }
}
