package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound bodies with one field spoilt: every field of every operation. */
@ExtendWith(SharedHouse.class)
final class BadFieldsTest {
    private static final String LOGIN = "/api/v1/auth/login";

    private final House house;
    private final Everything all;

    BadFieldsTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-0.5e3", "true", "false", "[]", "[\"a\"]", "{}", "{\"$gt\":\"\"}", "9e99999"})
    void IN_1_IN_4_a_field_of_another_type_is_named(String value) {
        everyField((route, field) -> {
            if (Bodies.of(route).fields().path(field).isTextual()) {
                Answer answer = Refused.invalid(spoilt(route, field, value), field);
                assertThat(answer.json().at("/errors/0/message").asText())
                        .as(route + " " + field)
                        .isEqualTo("must be a string");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "\"a\"", "[\"a\"]", "[[]]", "[null]", "{}"})
    void IN_1_IN_4_a_list_of_objects_is_nothing_else(String value) {
        Route columns = Routes.named(house, "PUT /api/v1/projects/{id}/columns");
        Answer answer = Refused.invalid(spoilt(columns, "columns", value), "columns");
        assertThat(answer.json().at("/errors/0/message").asText()).isEqualTo("must be a list of objects");
    }

    @Test
    void IN_1_everything_wrong_in_a_list_of_objects_is_named_with_its_place() {
        Route columns = Routes.named(house, "PUT /api/v1/projects/{id}/columns");
        String list = "[{\"name\":\"n\",\"status\":\"todo\"},{\"status\":\"later\",\"limit\":0,\"x\":1}]";
        assertThat(spoilt(columns, "columns", list).json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("columns.1.name", "columns.1.status", "columns.1.limit", "columns.1.x");
    }

    @Test
    void IN_1_null_stands_for_a_field_that_is_not_there() {
        everyField((route, field) -> {
            Answer answer = spoilt(route, field, "null");
            boolean required = Bodies.of(route).required().contains(field);
            if (required) {
                assertThat(Refused.invalid(answer, field).body()).contains(field + " is required");
            } else if (answer.status() == 400 && !route.path().equals(LOGIN)) {
                assertThat(answer.body())
                        .as(route.toString())
                        .doesNotContain(field + " must be", field + " is required");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\ud800\"", "\"a\\udc00\\ud800b\"", "\"a\\u0000b\"", "\"\\u0000\""})
    void IN_3_half_characters_and_NUL_are_refused_in_every_field(String value) {
        everyField((route, field) -> refusedByItsValue(route, field, spoilt(route, field, value)));
    }

    @Test
    void IN_2_a_text_over_the_limit_is_refused_in_every_field() {
        everyField((route, field) ->
                refusedByItsValue(route, field, spoilt(route, field, '"' + "x".repeat(20_001) + '"')));
    }

    @Test
    void IN_2_a_text_of_nearly_a_whole_body_is_refused_in_every_field() {
        everyField((route, field) ->
                refusedByItsValue(route, field, spoilt(route, field, '"' + "🔥".repeat(200_000) + '"')));
    }

    /** Whatever a login's fields say, it is the same wrong login, or one too many. */
    private static void refusedByItsValue(Route route, String field, Answer answer) {
        if (route.path().equals(LOGIN)) {
            assertThat(answer.status()).isIn(401, 429);
        } else {
            assertThat(Refused.invalid(answer, field).body())
                    .as(route + " " + field)
                    .hasSizeLessThan(1500);
        }
    }

    private void everyField(BiConsumer<Route, String> test) {
        for (Route route : Bodies.all(house)) {
            List.copyOf(Bodies.of(route).fields().properties()).forEach(field -> test.accept(route, field.getKey()));
        }
    }

    private Answer spoilt(Route route, String field, String value) {
        ObjectNode fields = Bodies.of(route).fields();
        fields.put(field, "<here>");
        String body = fields.toString().replace("\"<here>\"", value);
        return all.caller(route).client().ask(route, all.place(route), body);
    }
}
