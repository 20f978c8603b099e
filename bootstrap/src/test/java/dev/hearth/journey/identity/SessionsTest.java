package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Race;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staying signed in on some devices, and being thrown out of others. With two nodes, what one does the other must know. */
class SessionsTest {
    private static final String SESSIONS = "/api/v1/users/me/sessions";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_a_refresh_gives_the_next_pair_of_the_same_session(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.loggedIn(Member.registered(town.here(), "ada").login(), town.here());
        Member next = ada.refreshed();
        Member last = Member.of(ada.login(), town.there(), Member.refresh(town.there(), next.refreshToken()));

        assertThat(Set.of(ada.refreshToken(), next.refreshToken(), last.refreshToken()))
                .hasSize(3);
        assertThat(current(last)).isEqualTo(current(ada));
        Ended.goesOn(next.rest());
        Ended.goesOn(last.rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_SE_4_a_spent_refresh_token_ends_its_family_and_closes_its_socket(AdapterSet set) {
        Town town = Town.on(set);
        Member other = Member.registered(town.here(), "ada");
        Member stolen = other.onAnotherDevice(town.here());
        Member owner = stolen.refreshed().refreshed();
        try (PlainSocket socket = owner.socketAt(town.there());
                PlainSocket staying = other.socketAt(town.there())) {
            assertThat(Member.refresh(town.here(), stolen.refreshToken()).status())
                    .isEqualTo(401);
            Ended.closes(socket);
            assertThat(staying.closed()).isNotDone();
        }
        assertThat(Member.refresh(town.there(), owner.refreshToken()).status()).isEqualTo(401);
        Ended.refuses(owner.rest());
        Ended.refusesSoon(owner.at(town.there()));
        Ended.goesOn(other.rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_SE_5_twenty_refreshes_at_once_leave_one_living_family(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        List<Rest.Answer> answers = Race.of(
                        20, i -> Member.refresh(i % 2 == 0 ? town.here() : town.there(), ada.refreshToken()))
                .everybody();

        Set<String> tokens = new HashSet<>();
        answers.forEach(answer -> tokens.add(answer.data().get("refreshToken").asText()));
        assertThat(tokens).hasSize(1).doesNotContain(ada.refreshToken());
        Member next = Member.of(
                ada.login(),
                town.there(),
                Member.refresh(town.there(), tokens.iterator().next()));
        Ended.goesOn(next.rest());
        assertThat(sessions(next.rest())).hasSize(1);
        next.refreshed();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_SE_6_logging_out_ends_this_session_and_no_other(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        try (PlainSocket here = ada.socketAt(town.here());
                PlainSocket there = ada.socketAt(town.there());
                PlainSocket other = phone.socketAt(town.here())) {
            assertThat(ada.rest().post("/api/v1/auth/logout").status()).isEqualTo(204);
            Ended.closes(here);
            Ended.closes(there);
            assertThat(other.closed()).isNotDone();
        }
        Ended.refuses(ada.rest());
        Ended.refusesSoon(ada.at(town.there()));
        assertThat(Member.refresh(town.there(), ada.refreshToken()).status()).isEqualTo(401);
        Ended.goesOn(phone.rest());
        phone.refreshed();
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_AZ_6_a_session_that_is_revoked_at_one_node_ends_at_the_other(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member lost = ada.onAnotherDevice(town.there());
        Ended.goesOn(lost.rest());
        try (PlainSocket socket = lost.socketAt(town.there())) {
            assertThat(ada.rest().delete(SESSIONS + "/" + current(lost)).status())
                    .isEqualTo(204);
            Ended.closes(socket);
        }
        Ended.refusesSoon(lost.rest());
        Ended.refuses(lost.at(town.here()));
        assertThat(Member.refresh(town.there(), lost.refreshToken()).status()).isEqualTo(401);
        assertThat(sessions(ada.rest())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_one_ends_all_other_sessions_and_nobody_elses(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.there(), "grace");
        Member phone = ada.onAnotherDevice(town.there());
        assertThat(grace.rest().delete(SESSIONS + "/" + current(ada)).status()).isEqualTo(404);
        try (PlainSocket socket = phone.socketAt(town.there());
                PlainSocket own = ada.socketAt(town.there())) {
            assertThat(ada.rest().delete(SESSIONS).status()).isEqualTo(204);
            Ended.closes(socket);
            assertThat(own.closed()).isNotDone();
        }
        Ended.goesOn(ada.rest());
        Ended.goesOn(grace.rest());
        Ended.refusesSoon(phone.rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void TM_03_AN_7_changing_the_password_ends_the_other_sessions_and_keeps_this_one(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        String fresh = "quite another long phrase";
        try (PlainSocket socket = phone.socketAt(town.there())) {
            assertThat(changePassword(ada, "not the old one", fresh)).isEqualTo(400);
            assertThat(socket.closed()).isNotDone();
            assertThat(changePassword(ada, ada.login().password(), fresh)).isEqualTo(204);
            Ended.closes(socket);
        }
        Ended.goesOn(ada.rest());
        Ended.refusesSoon(phone.rest());
        assertThat(ada.login().at(town.there()).status()).isEqualTo(401);
        Member.loggedIn(ada.login().withPassword(fresh), town.there());
    }

    private static int changePassword(Member member, String old, String fresh) {
        return member.rest()
                .post("/api/v1/users/me/password", Map.of("oldPassword", old, "newPassword", fresh))
                .status();
    }

    private static JsonNode sessions(Rest client) {
        return client.get(SESSIONS).data();
    }

    /** The session a member's token is of. */
    private static String current(Member member) {
        for (JsonNode session : sessions(member.rest())) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asText();
            }
        }
        throw new AssertionError("no session is the current one");
    }
}
