package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is invited by mail and has an account is told there too, as much as the letter tells. */
class MailedInvitationTest {
    private static final String VERIFY = "/verify-email";
    private static final String INVITATION = "/invitation";
    private static final String NAME = "Chess club of the house";

    private static Member verified(Town town, String stem) {
        Member member = Member.registered(town.there(), stem);
        String code = town.mail().letter(member.login().email(), VERIFY, 1).code();
        town.here().post("/api/v1/auth/verify-email", Map.of("code", code)).data();
        return member;
    }

    private static String invites(Member host, String group, Member guest) {
        return host.rest()
                .post(
                        "/api/v1/groups/" + group + "/invitations",
                        Map.of("email", guest.login().email()))
                .data()
                .get("id")
                .asText();
    }

    private static List<JsonNode> told(Member member) {
        return member.rest().get("/api/v1/notifications").data().valueStream().toList();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_HT_04_AZ_7_an_invitation_by_mail_is_told_while_it_is_open(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = verified(town, "grace");
        Member eve = Member.registered(town.here(), "eve");
        String group = ada.rest()
                .post("/api/v1/groups", Map.of("name", NAME + " " + ada.id()))
                .data()
                .get("id")
                .asText();
        invites(ada, group, eve);
        String first = invites(ada, group, grace);
        Eventually.holds("grace is told", () -> !told(grace).isEmpty());
        JsonNode shown = told(grace).getFirst();
        assertThat(shown.get("type").asText()).isEqualTo("invitation");
        assertThat(shown.get("title").asText()).endsWith(" invited you to a group");
        assertThat(shown.get("message").asText()).startsWith(NAME);
        assertThat(shown.get("metadata")).hasToString("{\"invitationId\":\"" + first + "\"}");
        assertThat(shown.toString()).doesNotContain(group);
        ada.rest().delete("/api/v1/groups/" + group + "/invitations/" + first);
        assertThat(told(grace).getFirst().has("message")).isFalse();

        invites(ada, group, grace);
        Eventually.holds("grace is told again", () -> told(grace).size() == 2);
        assertThat(told(grace).getFirst().get("message").asText()).startsWith(NAME);
        String token = town.mail().letter(grace.login().email(), INVITATION, 2).code();
        grace.rest().post("/api/v1/invitations/accept", Map.of("token", token)).data();
        assertThat(told(grace).toString()).doesNotContain(NAME);
        // The address of this account is not proven to be its own.
        assertThat(told(eve)).isEmpty();
    }
}
