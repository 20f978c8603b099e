package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another address in the place of one's own. */
class NewAddressTest {
    private static final String CONFIRM = "/confirm-email-change";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_AN_8_the_old_address_counts_until_the_letter_to_the_new_one_has_come_back(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member.Login moved = movedTo(ada);
        assertThat(asks(ada, ada.login().password(), moved.email()).status()).isEqualTo(202);
        String code = town.mail().letter(moved.email(), CONFIRM, 1).code();

        assertThat(address(ada)).isEqualTo(ada.login().email());
        assertThat(moved.at(town.there()).status()).isEqualTo(401);
        Member phone = Member.loggedIn(ada.login(), town.there());
        assertThat(isToldOf(moved, town, ada)).as("that anything had changed").isFalse();

        assertThat(confirm(town.there(), code)).isEqualTo(204);
        assertThat(List.of(address(ada), address(phone))).containsOnly(moved.email());
        assertThat(ada.me().data().get("emailVerified").asBoolean()).isTrue();
        assertThat(ada.login().at(town.here()).status()).isEqualTo(401);
        Member.loggedIn(moved, town.here());
        assertThat(confirm(town.here(), code)).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_both_addresses_are_told_and_only_the_new_one_gets_a_code(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member.Login moved = movedTo(ada);
        assertThat(asks(ada, ada.login().password(), moved.email()).status()).isEqualTo(202);
        String code = town.mail().letter(moved.email(), CONFIRM, 1).code();
        assertThat(confirm(town.here(), code)).isEqualTo(204);

        Eventually.holds("the old address is told", () -> isToldOf(moved, town, ada));
        assertThat(town.mail().to(ada.login().email()))
                .noneMatch(letter -> letter.text().contains(code));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_nobody_takes_an_address_without_the_password_or_one_that_is_taken(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.there(), "grace");
        Member.Login moved = movedTo(ada);

        assertThat(asks(ada, "not the right phrase", moved.email()).status()).isEqualTo(400);
        assertThat(asks(ada, ada.login().password(), grace.login().email()).status())
                .isEqualTo(409);
        assertThat(asks(ada, ada.login().password(), moved.email()).status()).isEqualTo(202);
        String code = town.mail().letter(moved.email(), CONFIRM, 1).code();
        Member faster = Member.of(moved, town.here(), town.here().post("/api/v1/auth/register", moved.registration()));

        assertThat(confirm(town.there(), code)).isEqualTo(409);
        assertThat(address(ada)).isEqualTo(ada.login().email());
        assertThat(address(faster)).isEqualTo(moved.email());
    }

    /** Whether a letter to somebody's address names the new one. */
    private static boolean isToldOf(Member.Login moved, Town town, Member member) {
        return town.mail().to(member.login().email()).stream()
                .anyMatch(letter -> letter.text().contains(moved.email()));
    }

    /** The same person at another address. */
    private static Member.Login movedTo(Member member) {
        Member.Login fresh = Member.Login.fresh("moved");
        return new Member.Login(fresh.username(), fresh.email(), member.login().password());
    }

    private static Rest.Answer asks(Member member, String password, String email) {
        return member.rest().post("/api/v1/users/me/email", Map.of("email", email, "password", password));
    }

    private static int confirm(Rest visitor, String code) {
        return visitor.post("/api/v1/auth/confirm-email", Map.of("code", code)).status();
    }

    private static String address(Member member) {
        return member.me().data().get("email").asText();
    }
}
