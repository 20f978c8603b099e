package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Mailbox;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is proven by a code that came by mail. */
class MailedCodesTest {
    private static final String VERIFY = "/verify-email";
    private static final String RESET = "/reset-password";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_the_newest_link_in_the_mail_proves_the_address_once(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        String email = ada.login().email();
        assertThat(isVerified(ada)).isFalse();
        String first = town.mail().letter(email, VERIFY, 1).code();

        assertThat(ada.rest().post("/api/v1/auth/resend-verification").status()).isEqualTo(202);
        Mailbox.Letter newest = town.mail().letter(email, VERIFY, 2);
        assertThat(newest.link().orElseThrow().toString()).startsWith(Town.PUBLIC + VERIFY);
        assertThat(verify(town.there(), first)).isEqualTo(401);
        assertThat(isVerified(ada)).isFalse();

        assertThat(verify(town.there(), newest.code())).isEqualTo(204);
        assertThat(isVerified(ada)).isTrue();
        assertThat(verify(town.here(), newest.code())).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_AN_8_a_code_works_for_its_own_purpose_only(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        String email = ada.login().email();
        forgets(town, email);
        String verifies = town.mail().letter(email, VERIFY, 1).code();
        String resets = town.mail().letter(email, RESET, 1).code();

        assertThat(verify(town.here(), resets)).isEqualTo(401);
        assertThat(reset(town.here(), verifies, "another long phrase")).isEqualTo(401);
        assertThat(isVerified(ada)).isFalse();
        Member.loggedIn(ada.login(), town.here());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_SE_6_a_password_reset_by_mail_ends_every_session_and_socket(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        Member.Login fresh = ada.login().withPassword("quite another long phrase");
        try (PlainSocket first = ada.socketAt(town.here());
                PlainSocket second = phone.socketAt(town.there())) {
            forgets(town, ada.login().email());
            String code = town.mail().letter(ada.login().email(), RESET, 1).code();
            assertThat(reset(town.here(), code, "short")).isEqualTo(400);
            assertThat(reset(town.here(), code, fresh.password())).isEqualTo(204);
            Ended.closes(first);
            Ended.closes(second);
        }
        Ended.refuses(ada.rest());
        Ended.refusesSoon(phone.rest());
        assertThat(Member.refresh(town.here(), ada.refreshToken()).status()).isEqualTo(401);
        assertThat(Member.refresh(town.there(), phone.refreshToken()).status()).isEqualTo(401);
        assertThat(ada.login().at(town.there()).status()).isEqualTo(401);
        assertThat(isVerified(Member.loggedIn(fresh, town.there()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_02_AN_4_nobody_learns_who_has_an_account_by_forgetting_a_password(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        String nobody = Town.unique("nobody") + "@example.org";

        Rest.Answer known = forgets(town, ada.login().email());
        Rest.Answer unknown = forgets(town, nobody);
        assertThat(unknown.body()).isEqualTo(known.body());
        town.mail().letter(ada.login().email(), RESET, 1);
        assertThat(town.mail().to(nobody)).isEmpty();
    }

    private static boolean isVerified(Member member) {
        return member.me().data().get("emailVerified").asBoolean();
    }

    private static int verify(Rest visitor, String code) {
        return visitor.post("/api/v1/auth/verify-email", Map.of("code", code)).status();
    }

    private static int reset(Rest visitor, String code, String password) {
        return visitor.post("/api/v1/auth/reset-password", Map.of("code", code, "password", password))
                .status();
    }

    private static Rest.Answer forgets(Town town, String email) {
        Rest.Answer answer = town.here().post("/api/v1/auth/forgot-password", Map.of("email", email));
        assertThat(answer.status()).isEqualTo(202);
        return answer;
    }
}
