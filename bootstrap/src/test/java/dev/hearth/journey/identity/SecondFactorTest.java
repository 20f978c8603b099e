package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Rest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second proof beside the password. */
class SecondFactorTest {
    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_AN_10_logging_in_asks_for_the_code_and_takes_each_once(AdapterSet set) {
        Town town = Town.on(set);
        Guarded ada = Guarded.member(Member.registered(town.here(), "ada"));

        String ticket = Guarded.ticket(ada.login().at(town.here()));
        assertThat(Guarded.secondStep(town.there(), ticket, "000 000").status()).isEqualTo(401);
        assertThat(Guarded.secondStep(town.there(), ticket, ada.spent()).status())
                .isEqualTo(401);
        Rest.Answer entered = Guarded.secondStep(town.there(), ticket, ada.nextCode());
        Ended.goesOn(Member.of(ada.login(), town.there(), entered).rest());

        String again = Guarded.ticket(ada.login().at(town.here()));
        assertThat(Guarded.secondStep(town.here(), again, ada.nextCode()).status())
                .isEqualTo(401);
        assertThat(Guarded.secondStep(town.here(), ticket, ada.recovery(0)).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_a_recovery_code_lets_in_once(AdapterSet set) {
        Town town = Town.on(set);
        Guarded ada = Guarded.member(Member.registered(town.here(), "ada"));

        String ticket = Guarded.ticket(ada.login().at(town.here()));
        Rest.Answer entered = Guarded.secondStep(town.here(), ticket, ada.recovery(0));
        Ended.goesOn(Member.of(ada.login(), town.here(), entered).rest());
        String again = Guarded.ticket(ada.login().at(town.there()));
        assertThat(Guarded.secondStep(town.there(), again, ada.recovery(0)).status())
                .isEqualTo(401);
        assertThat(Guarded.secondStep(town.there(), again, ada.recovery(1)).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_AN_10_a_password_reset_by_mail_does_not_go_round_it(AdapterSet set) {
        Town town = Town.on(set);
        Member proven = Member.registered(town.here(), "ada");
        String email = proven.login().email();
        String verifies = town.mail().letter(email, "/verify-email", 1).code();
        assertThat(town.here()
                        .post("/api/v1/auth/verify-email", Map.of("code", verifies))
                        .status())
                .isEqualTo(204);
        Guarded ada = Guarded.member(proven);
        Member.Login fresh = ada.login().withPassword("quite another long phrase");

        town.here().post("/api/v1/auth/forgot-password", Map.of("email", email));
        String resets = town.mail().letter(email, "/reset-password", 1).code();
        Map<String, String> reset = Map.of("code", resets, "password", fresh.password());
        assertThat(town.there().post("/api/v1/auth/reset-password", reset).status())
                .isEqualTo(204);
        String ticket = Guarded.ticket(fresh.at(town.there()));
        assertThat(Guarded.secondStep(town.there(), ticket, ada.nextCode()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HX_11_turning_it_on_and_off_wants_the_password(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Map<String, String> wrong = Map.of("password", "not the right phrase");
        assertThat(ada.rest().post(Guarded.PATH, wrong).status()).isEqualTo(400);

        Guarded guarded = Guarded.member(ada);
        assertThat(ada.rest().post(Guarded.PATH + "/disable", wrong).status()).isEqualTo(400);
        Guarded.ticket(ada.login().at(town.there()));
        assertThat(ada.rest().post(Guarded.PATH + "/disable", guarded.proof()).status())
                .isEqualTo(204);
        Member.loggedIn(ada.login(), town.there());
    }
}
