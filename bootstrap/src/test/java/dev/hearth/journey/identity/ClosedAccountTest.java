package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.Listener;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing one's own account, for a time or for good. */
class ClosedAccountTest {
    private static final String USERS = "/api/v1/admin/users";
    private static final Map<String, String> WRONG = Map.of("password", "not the right phrase");

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_AZ_6_who_closes_their_account_is_out_everywhere_until_an_administrator_opens_it(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        assertThat(ada.rest().post("/api/v1/users/me/deactivate", WRONG).status())
                .isEqualTo(400);
        Ended.goesOn(phone.rest());

        closes(town, ada, phone, "deactivate");
        Member warden = Member.loggedIn(Town.ADMIN, town.there());
        assertThat(warden.rest()
                        .get(USERS + "/" + ada.id())
                        .data()
                        .get("status")
                        .asText())
                .isEqualTo("deactivated");
        assertThat(registration(town.there(), ada)).as("the name stays theirs").isEqualTo(409);

        warden.rest().post(USERS + "/" + ada.id() + "/reactivate").data();
        Member back = Member.loggedIn(ada.login(), town.here());
        assertThat(back.id()).isEqualTo(ada.id());
        Ended.goesOn(back.rest());
        Ended.refuses(ada.rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_AZ_6_who_deletes_their_account_leaves_what_they_said_and_nothing_of_themselves(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        Member grace = Member.registered(town.there(), "grace");
        String channel = grace.rest().opensChannel(Town.unique("talk"));
        ada.rest().joins(channel);
        ada.rest().says(channel, "remember me", "1").data();
        assertThat(ada.rest().post("/api/v1/users/me/delete", WRONG).status()).isEqualTo(400);

        closes(town, ada, phone, "delete");
        String history = "/api/v1/channels/" + channel + "/messages";
        for (Rest node : new Rest[] {grace.rest(), grace.at(town.here())}) {
            JsonNode messages = node.get(history).data();
            assertThat(messages).hasSize(1);
            assertThat(messages.get(0).get("text").asText()).isEqualTo("remember me");
            assertThat(messages.get(0).get("author").get("displayName").asText())
                    .isEqualTo("Former member");
            tellsNothingOf(ada, messages);
        }
        tellsNothingOf(
                ada,
                grace.rest().get("/api/v1/channels/" + channel + "/members").body());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_of_a_deleted_account_the_store_keeps_no_personal_data(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        ada.rest()
                .patch("/api/v1/users/me", "{\"firstName\": \"Ada\", \"bio\": \"a life\"}")
                .data();
        Member phone = ada.onAnotherDevice(town.there());
        closes(town, ada, phone, "delete");

        Member warden = Member.loggedIn(Town.ADMIN, town.there());
        assertThat(warden.rest().get(USERS + "/" + ada.id()).status()).isEqualTo(404);
        assertThat(warden.rest().get(USERS + "?q=" + ada.login().username()).data())
                .isEmpty();
        Member another = Member.of(ada.login(), town.there(), register(town.there(), ada));
        assertThat(another.id()).isNotEqualTo(ada.id());
        assertThat(another.me().data().has("bio")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_HT_04_who_deletes_their_account_leaves_their_groups_in_good_hands(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        Member grace = Member.registered(town.there(), "grace");
        String group = ada.rest()
                .post("/api/v1/groups", Map.of("name", Town.unique("home")))
                .data()
                .get("id")
                .asText();
        String members = "/api/v1/groups/" + group + "/members";
        ada.rest().post(members, Map.of("userId", grace.id())).data();
        Rest.Answer refused = ada.rest()
                .post("/api/v1/users/me/delete", Map.of("password", ada.login().password()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("errors").get(0).get("field").asText()).isEqualTo("groups");
        ada.rest()
                .put("/api/v1/groups/" + group + "/owner", Map.of("userId", grace.id()))
                .data();
        closes(town, ada, phone, "delete");
        JsonNode left = grace.rest().get(members).data();
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("role").asText()).isEqualTo("owner");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_03_HT_04_an_owner_deleted_by_an_administrator_is_followed_by_a_member_who_hears_of_it(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.there(), "grace");
        String path = "/api/v1/groups/"
                + ada.rest()
                        .post("/api/v1/groups", Map.of("name", Town.unique("home")))
                        .data()
                        .get("id")
                        .asText();
        ada.rest().post(path + "/members", Map.of("userId", grace.id())).data();
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Listener heard = new Listener();
        try (PlainSocket socket = PlainSocket.open(grace.rest(), heard)) {
            assertThat(warden.rest().delete(USERS + "/" + ada.id()).status()).isEqualTo(204);
            Eventually.holds(
                    "hears that ada left",
                    () -> heard.events().stream()
                            .anyMatch(event -> event.path("type").asText().equals("member:left")
                                    && event.path("data").toString().contains(ada.id())));
            assertThat(socket.closed()).isNotDone();
        }
        assertThat(grace.rest().get(path).data().get("ownerId").asText()).isEqualTo(grace.id());
        assertThat(grace.rest().get(path + "/members").data()).hasSize(1);
        assertThat(grace.rest().delete(path).status()).isEqualTo(204);
    }

    /** Both devices are out at once, on either node, and the password lets nobody in again. */
    private static void closes(Town town, Member member, Member phone, String how) {
        try (PlainSocket here = member.socketAt(town.here());
                PlainSocket there = phone.socketAt(town.there())) {
            Map<String, String> proof = Map.of("password", member.login().password());
            assertThat(member.rest().post("/api/v1/users/me/" + how, proof).status())
                    .isEqualTo(204);
            Ended.closes(here);
            Ended.closes(there);
        }
        Ended.refuses(member.rest());
        Ended.refusesSoon(phone.rest());
        assertThat(Member.refresh(town.there(), phone.refreshToken()).status()).isEqualTo(401);
        assertThat(member.login().at(town.there()).status()).isEqualTo(401);
    }

    private static void tellsNothingOf(Member member, JsonNode answer) {
        assertThat(answer.toString())
                .doesNotContain(member.login().username(), member.login().email());
    }

    private static Rest.Answer register(Rest visitor, Member member) {
        return visitor.post("/api/v1/auth/register", member.login().registration());
    }

    private static int registration(Rest visitor, Member member) {
        return register(visitor, member).status();
    }
}
