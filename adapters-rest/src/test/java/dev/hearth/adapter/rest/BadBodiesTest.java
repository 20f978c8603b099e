package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Bodies;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are not one JSON object, at every operation that takes one. */
@ExtendWith(SharedHouse.class)
final class BadBodiesTest {
    private final House house;
    private final Everything all;

    BadBodiesTest(House house) {
        this.house = house;
        this.all = Everything.in(house);
    }

    static Stream<Named<byte[]>> bodies() {
        return Stream.concat(
                Stream.of(
                                "",
                                " ",
                                "{",
                                "{\"text\":\"t\"",
                                "{\"text\":\"t",
                                "{text:1}",
                                "{'text':'t'}",
                                "{\"text\":\"t\",}",
                                "{\"text\":}",
                                "{\"text\":NaN}",
                                "{\"text\":01}",
                                "{\"text\":\"\\x\"}",
                                "{\"text\":\"a\nb\"}",
                                "{\"text\":\"\\u12\"}",
                                "// a comment\n{}",
                                "[]",
                                "[{}]",
                                "\"text\"",
                                "1",
                                "true",
                                "null",
                                "{} {}",
                                "{} x",
                                "{}]",
                                "{\"text\":\"a\",\"text\":\"b\"}",
                                "\u0000{}",
                                "text=t&password=12345678")
                        .map(text -> Named.of("body " + text, bytes(text))),
                hostile());
    }

    private static Stream<Named<byte[]>> hostile() {
        return Stream.of(
                Named.of("lists 10,000 deep", bytes("{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")),
                Named.of("objects 10,000 deep", bytes("{\"text\":".repeat(10_000) + "1" + "}".repeat(10_000))),
                Named.of("unclosed 400,000 deep", bytes("[".repeat(400_000))),
                Named.of("an exponent that is no number", bytes("{\"text\":1e999999999999}")),
                Named.of("10,000 digits", bytes("{\"text\":" + "9".repeat(10_000) + "}")),
                Named.of("10,000 decimals", bytes("{\"text\":0." + "9".repeat(10_000) + "}")),
                Named.of("a name of 900,000 characters", bytes("{\"" + "a".repeat(900_000) + "\":1}")),
                Named.of("no UTF-8", new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}),
                Named.of("a surrogate in UTF-8", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}),
                Named.of("overlong", new byte[] {'{', (byte) 0xC0, (byte) 0xA2, '}'}),
                Named.of("UTF-16", "{\"text\":\"t\"}".getBytes(StandardCharsets.UTF_16)),
                Named.of("zeros", new byte[1000]));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void IN_1_what_is_not_one_JSON_object_is_refused_by_every_operation(byte[] body) {
        for (Route route : Bodies.posts(house)) {
            Answer answer = all.person().client().post(all.place(route), body);
            Refused.invalid(answer);
            assertThat(answer.body()).as(route.toString()).hasSizeLessThan(1000);
        }
    }

    @Test
    void IN_1_an_empty_object_is_told_everything_that_is_required() {
        for (Route route : Bodies.posts(house)) {
            if (route.path().endsWith("/invitations") || route.path().endsWith("/calendars")) {
                // Nothing more to say makes the usual link.
                continue;
            }
            Answer answer = Refused.invalid(all.person().post(all.place(route), "{}"));
            assertThat(answer.fields())
                    .as(route.toString())
                    .containsAll(Bodies.of(route).required());
        }
    }

    @Test
    void IN_1_unknown_fields_are_named_and_cut_short_and_never_break_the_answer() {
        List<String> names =
                List.of("extra", "$gt", "__proto__", "\\ud800", "x\\u0000", "\\u202e", "a".repeat(79) + "😀");
        for (Route route : Bodies.posts(house)) {
            String more = String.join(
                    "", names.stream().map(name -> ",\"" + name + "\":1").toList());
            String body = Bodies.of(route).sample();
            Answer answer = Refused.invalid(
                    all.person().post(all.place(route), body.substring(0, body.length() - 1) + more + "}"),
                    "extra",
                    "$gt");
            assertThat(answer.fields())
                    .as(route.toString())
                    .hasSize(names.size())
                    .contains("\ufffd");
        }
    }

    @Test
    void IN_2_very_many_unknown_fields_do_not_make_a_huge_answer() {
        String body = "{\""
                + String.join(
                        "\":1,\"",
                        Stream.iterate(1, i -> i + 1)
                                .limit(50_000)
                                .map(i -> "f" + i)
                                .toList()) + "\":1}";
        Answer answer = Refused.invalid(all.person().post("/api/v1/groups", body));
        assertThat(answer.body().length()).isLessThan(20_000);
    }

    @Test
    void IN_1_every_violation_of_a_bad_body_is_named() {
        Answer answer = all.person().post("/api/v1/auth/register", """
                {"firstName":1,"lastName":"a\\u0000b","username":"!","email":"x","password":"short","age":3}""");
        Refused.invalid(answer, "firstName", "lastName", "username", "email", "password", "age");
        assertThat(answer.body()).doesNotContain("short\"");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_JSON() {
        byte[] marked = bytes("\ufeff{\"text\":\"after a mark\"}");
        assertThat(Arrays.copyOf(marked, 3)).isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        Refused.invalid(all.person().client().post("/api/v1/channels/" + all.channel() + "/messages", marked));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
