package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal says in plain words what is wrong, and in a code. */
class ErrorsTest {
    private static final int LONGEST_BODY = 1_000_000;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_06_each_refusal_has_its_status_a_code_and_a_plain_error(AdapterSet set) {
        Person ada = Hall.on(set).person("ada");
        Person grace = Hall.on(set).person("grace");
        String channel = ada.opens("public");
        String path = "/api/v1/channels/" + channel;
        refused(
                400,
                "invalid",
                ada.rest().post(Person.messages(channel), Map.of("text", " ", "colour", "red")),
                "text",
                "colour");
        refused(401, "unauthenticated", Rest.at(ada.rest().base()).get(path));
        refused(403, "forbidden", grace.rest().get(Person.messages(channel)));
        refused(404, "not_found", grace.rest().get("/api/v1/channels/" + ada.opens("private")));
        refused(409, "conflict", ada.rest().post("/api/v1/channels", Map.of("name", nameOf(ada, path))), "name");
        refused(412, "stale", stale(ada), "description");
        refused(413, "too_large", ada.rest().post(Person.messages(channel), Map.of("text", "x".repeat(LONGEST_BODY))));
        refused(415, "unsupported_media_type", ada.rest().post(Person.messages(channel)));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void CC_06_who_says_too_much_is_told_when_to_come_back(AdapterSet set) {
        try (Hall hall = Hall.with(set, Map.of("HEARTH_LIMITS_SENDS", "3"))) {
            Person ada = hall.person("ada");
            String channel = ada.opens("private");
            for (int i = 0; i < 3; i++) {
                ada.movedTo(hall.node(i)).says(channel, "one more");
            }
            Rest.Answer answer = ada.rest().post(Person.messages(channel), Map.of("text", "too much"));
            refused(429, "limit_reached", answer);
            assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(ada.texts(Person.messages(channel))).hasSize(3);
        }
    }

    private static void refused(int status, String code, Rest.Answer answer, String... fields) {
        JsonNode body = answer.body();
        assertThat(answer.status()).as(body.toString()).isEqualTo(status);
        assertThat(body.get("code").asText()).isEqualTo(code);
        assertThat(body.get("error").asText())
                .isNotBlank()
                .isEqualTo(body.get("detail").asText());
        assertThat(body.path("errors").findValuesAsText("field")).containsExactlyInAnyOrder(fields);
    }

    private static String nameOf(Person person, String path) {
        return person.rest().get(path).data().get("name").asText();
    }

    /** A change of a group by somebody who has not seen the last one. */
    private static Rest.Answer stale(Person person) {
        String path = "/api/v1/groups/" + person.founds();
        String seen = person.rest().get(path).headers().firstValue("ETag").orElseThrow();
        person.rest().patch(path, "{\"description\":\"first\"}").data();
        return person.rest().patchIf(seen, path, "{\"description\":\"second\"}");
    }
}
