package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.domain.identity.UserId;
import dev.hearth.testkit.TestIdentity;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HT-03: when one wants to be told, and the end of mail. */
@ExtendWith(SharedHouse.class)
final class MailWishesTest {
    private static final String ME = "/api/v1/users/me";
    private static final String END = "/api/v1/notifications/unsubscribe";

    private final Person person;

    MailWishesTest(House house) {
        this.person = house.newcomer();
    }

    private JsonNode me() {
        return person.get(ME).data();
    }

    @Test
    void HT_03_mail_comes_at_once_until_something_else_is_wished() {
        assertThat(me().get("mail").toString()).isEqualTo("{\"frequency\":\"at_once\",\"at\":\"08:00\"}");
        assertThat(me().has("quietHours")).isFalse();
        JsonNode changed = person.patch(
                        ME,
                        "{\"mail\":{\"frequency\":\"daily\",\"at\":\"17:30\"},\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"}}")
                .data();
        assertThat(changed.get("mail").toString()).isEqualTo("{\"frequency\":\"daily\",\"at\":\"17:30\"}");
        assertThat(changed.get("quietHours").toString()).isEqualTo("{\"from\":\"22:00\",\"to\":\"07:00\"}");
        person.patch(ME, "{\"mail\":{\"frequency\":\"hourly\"}}").expect(200);
        assertThat(me().get("mail").toString()).isEqualTo("{\"frequency\":\"hourly\",\"at\":\"17:30\"}");
        person.patch(ME, "{\"mail\":null,\"quietHours\":null}").expect(200);
        assertThat(me().at("/mail/frequency").asText()).isEqualTo("at_once");
        assertThat(me().has("quietHours")).isFalse();
    }

    @Test
    void HT_03_IN_1_every_wrong_wish_is_named() {
        Refused.invalid(
                person.patch(
                        ME,
                        "{\"mail\":{\"frequency\":\"never\",\"at\":\"8\",\"to\":\"me\"},\"quietHours\":{\"from\":\"25:00\"}}"),
                "mail.frequency",
                "mail.at",
                "mail.to",
                "quietHours.from",
                "quietHours.to");
        Refused.invalid(person.patch(ME, "{\"mail\":\"daily\",\"quietHours\":[]}"), "mail", "quietHours");
        Refused.invalid(person.patch(ME, "{\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\"}}"), "quietHours.to");
    }

    private String code() {
        return TestIdentity.optOutCode(UserId.parse(person.id())).value();
    }

    private boolean isMailed() {
        return me().get("notifications").toString().contains("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json"})
    void HT_03_a_mail_program_ends_the_letters_with_whatever_body_it_sends(String type) {
        assertThat(isMailed()).isTrue();
        person.client()
                .send(person.client()
                        .request(END + "?token=" + code())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .expect(204);
        assertThat(isMailed()).isFalse();
    }

    @Test
    void HT_03_the_letters_end_also_without_a_body() {
        person.post(END + "?token=" + code()).expect(204);
        assertThat(isMailed()).isFalse();
    }

    @Test
    void IN_1_what_is_no_code_ends_nothing() {
        Refused.invalid(person.post(END), "token");
        Refused.invalid(person.post(END + "?token="), "token");
        Refused.invalid(person.post(END + "?token=" + "x".repeat(201)), "token");
        Refused.invalid(person.post(END + "?token=" + code() + "A"), "token");
        Refused.invalid(person.post(END + "?token=" + person.id()), "token");
        assertThat(isMailed()).isTrue();
    }
}
