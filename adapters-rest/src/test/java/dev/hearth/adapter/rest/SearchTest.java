package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding messages, channels and people. */
@ExtendWith(SharedHouse.class)
final class SearchTest {
    private final House house;
    private final Person ada;
    private final String channel;

    SearchTest(House house) {
        this.house = house;
        this.ada = house.newcomer();
        this.channel = ada.privateChannel("kitchen");
    }

    @Test
    void TM_07_a_message_is_found_with_its_channel_and_where_the_words_are() {
        ada.says(channel, "Soup at séven");
        JsonNode hit = messages(ada, "SEVEN so").data().get(0);
        assertThat(hit.at("/message/text").asText()).isEqualTo("Soup at séven");
        assertThat(hit.at("/message/author/id").asText()).isEqualTo(ada.id());
        assertThat(hit.at("/channel/id").asText()).isEqualTo(channel);
        assertThat(hit.at("/channel/name").asText()).isEqualTo("kitchen");
        assertThat(hit.at("/highlights").toString()).isEqualTo("[{\"start\":0,\"end\":2},{\"start\":8,\"end\":13}]");
    }

    @Test
    void TM_07_AZ_3_nobody_finds_what_was_said_where_they_are_not() {
        ada.says(channel, "a well kept secret");
        String open = ada.publicChannel("open of " + ada.username());
        ada.says(open, "no secret at all");
        Person eve = house.newcomer();
        assertThat(messages(eve, "secret").data()).isEmpty();
        assertThat(messages(eve, "secret in:" + channel).data()).isEmpty();
        assertThat(messages(eve, "from:" + ada.username()).data()).isEmpty();
        eve.post("/api/v1/channels/" + open + "/members", "{\"userId\":\"me\"}").expect(200);
        assertThat(messages(eve, "secret").each("/message/text")).containsExactly("no secret at all");
        assertThat(messages(house.admin(), "secret").data()).isEmpty();
    }

    @Test
    void TM_07_filters_name_people_and_channels() {
        Person grace = house.newcomer();
        String both = ada.post("/api/v1/channels", "{\"type\":\"direct\",\"userId\":\"%s\"}".formatted(grace.id()))
                .id();
        ada.says(both, "tea here");
        grace.says(both, "more tea");
        ada.says(channel, "tea there");
        assertThat(texts("tea from:" + grace.username())).containsExactly("more tea");
        assertThat(texts("tea from:@me in:@" + grace.username())).containsExactly("tea here");
        assertThat(texts("tea in:#Kitchen")).containsExactly("tea there");
        assertThat(texts("in:" + both + " has:link")).isEmpty();
        assertThat(texts("tea from:nobody.at.all")).isEmpty();
        assertThat(texts("in:nowhere")).isEmpty();
        assertThat(texts("tea after:2100-01-01")).isEmpty();
    }

    @Test
    void TM_07_the_best_come_first_where_that_is_asked_for() {
        List.of("plan", "explanation", "plans").forEach(text -> ada.says(channel, text));
        assertThat(texts("plan")).containsExactly("plans", "explanation", "plan");
        Answer first = search(ada, "messages", "plan", "&sort=best&limit=2");
        assertThat(first.each("/message/text")).containsExactly("plan", "plans");
        assertThat(search(ada, "messages", "plan", "&sort=best&limit=2&cursor=" + first.next())
                        .each("/message/text"))
                .containsExactly("explanation");
    }

    @Test
    void TM_07_IN_5_pages_go_on_by_a_cursor_of_the_same_search_and_the_same_person() {
        List.of("one tea", "two tea", "three tea").forEach(text -> ada.says(channel, text));
        Answer first = search(ada, "messages", "tea", "&limit=2");
        assertThat(first.each("/message/text")).containsExactly("three tea", "two tea");
        String rest = "&limit=2&cursor=" + first.next();
        assertThat(search(ada, "messages", "tea", rest).each("/message/text")).containsExactly("one tea");
        Refused.as(400, "invalid", search(ada, "messages", "te", rest));
        Refused.as(400, "invalid", search(ada, "messages", "tea", rest + "&sort=best"));
        Refused.as(400, "invalid", search(house.newcomer(), "messages", "tea", rest));
    }

    @Test
    void TM_07_channels_and_people_are_found_as_far_as_one_may_know_of_them() {
        String open = ada.publicChannel("Garden of " + ada.username());
        Person eve = house.newcomer();
        assertThat(search(ada, "channels", "kitch", "").each("/channel/id")).containsExactly(channel);
        assertThat(search(eve, "channels", "kitch", "").each("/channel/id")).doesNotContain(channel);
        Answer found = search(eve, "channels", "garden \"" + ada.username() + "\"", "");
        assertThat(found.each("/channel/id")).containsExactly(open);
        assertThat(found.each("/joined")).containsExactly("false");
        Answer people = search(eve, "people", "\"" + ada.username() + "\"", "");
        assertThat(people.each("/id")).containsExactly(ada.id());
        assertThat(people.body()).doesNotContain("@example.org");
        assertThat(search(eve, "people", "example.org", "").data()).isEmpty();
    }

    @Test
    void TM_07_one_question_finds_some_of_each() {
        ada.says(channel, "the kitchen is open");
        JsonNode found = ada.get("/api/v1/search?q=kitchen").data();
        assertThat(found.at("/messages/0/message/text").asText()).isEqualTo("the kitchen is open");
        assertThat(found.at("/channels/0/channel/id").asText()).isEqualTo(channel);
        assertThat(found.at("/people")).isEmpty();
        assertThat(ada.get("/api/v1/search?q=kitchen+from:me").data().at("/channels"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "(a+)+$",
                "{\"$gt\":\"\"}",
                "\"",
                "\"\"\"",
                "' OR 1=1 --",
                "NEAR(a b, 1)",
                "a AND OR NOT",
                "*",
                "-",
                "\\",
                "keys : a",
                "^a",
                "a\" OR \"b",
                "\ud83d\ude00",
                "\u202eabc",
                "\u0000",
                "%00"
            })
    void IN_4_syntax_in_a_query_does_nothing(String text) {
        ada.says(channel, "quite different");
        for (String kind : List.of("messages", "channels", "people")) {
            assertThat(search(ada, kind, text, "").status()).isIn(200, 400);
        }
        assertThat(ada.get("/api/v1/search?q=" + encoded(text)).status()).isIn(200, 400);
        assertThat(texts("different")).containsExactly("quite different");
    }

    @Test
    void TM_07_what_cannot_be_meant_is_refused_and_named() {
        assertThat(Refused.as(400, "invalid", messages(ada, "to:ada")).fields()).containsExactly("q");
        assertThat(Refused.as(400, "invalid", ada.get("/api/v1/search/messages"))
                        .fields())
                .containsExactly("q");
        assertThat(Refused.as(400, "invalid", ada.get("/api/v1/search")).fields())
                .containsExactly("q");
        assertThat(Refused.as(400, "invalid", search(ada, "messages", "a", "&sort=oldest"))
                        .fields())
                .containsExactly("sort");
        Refused.as(400, "invalid", messages(ada, "a".repeat(257)));
        Refused.as(400, "invalid", messages(ada, "  "));
        assertThat(messages(ada, "...").data()).isEmpty();
    }

    private List<String> texts(String query) {
        return messages(ada, query).each("/message/text");
    }

    private static Answer messages(Person person, String query) {
        return search(person, "messages", query, "");
    }

    private static Answer search(Person person, String kind, String query, String more) {
        return person.get("/api/v1/search/" + kind + "?q=" + encoded(query) + more);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
