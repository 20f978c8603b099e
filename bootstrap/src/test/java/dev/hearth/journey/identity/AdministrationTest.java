package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.journey.people.PlainSocket;
import dev.hearth.journey.people.Rest;
import dev.hearth.testkit.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators may do, and nobody else. */
class AdministrationTest {
    private static final String USERS = "/api/v1/admin/users";
    private static final String AUDIT = "/api/v1/admin/audit";

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_an_administrator_finds_people_by_name_role_and_status(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Member ada = Member.registered(town.there(), "ada");

        String query = "?q=" + ada.login().username();
        assertThat(ids(warden, query)).containsExactly(ada.id());
        assertThat(ids(warden, query + "&role=user&status=active")).containsExactly(ada.id());
        assertThat(ids(warden, query + "&role=admin")).isEmpty();
        assertThat(ids(warden, "?limit=2")).contains(ada.id(), warden.id()).doesNotHaveDuplicates();
        JsonNode shown = warden.rest().get(USERS + "/" + ada.id()).data();
        assertThat(shown.get("email").asText()).isEqualTo(ada.login().email());
        assertThat(warden.rest().get(USERS + "?role=emperor").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_AZ_6_suspending_ends_everything_everywhere_until_reactivated(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Member ada = Member.registered(town.here(), "ada");
        Member phone = ada.onAnotherDevice(town.there());
        try (PlainSocket here = ada.socketAt(town.here());
                PlainSocket there = phone.socketAt(town.there())) {
            JsonNode closed =
                    warden.rest().post(USERS + "/" + ada.id() + "/suspend").data();
            assertThat(closed.get("status").asText()).isEqualTo("suspended");
            Ended.closes(here);
            Ended.closes(there);
        }
        Ended.refuses(ada.rest());
        Ended.refusesSoon(phone.rest());
        assertThat(Member.refresh(town.there(), phone.refreshToken()).status()).isEqualTo(401);
        assertThat(ada.login().at(town.there()).status()).isEqualTo(401);
        assertThat(ids(warden, "?status=suspended&q=" + ada.login().username())).containsExactly(ada.id());

        warden.rest().post(USERS + "/" + ada.id() + "/reactivate").data();
        Ended.goesOn(Member.loggedIn(ada.login(), town.there()).rest());
        Ended.refuses(ada.rest());
        assertThat(audited(warden, ada)).containsExactly("user_reactivated", "user_suspended");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_AZ_6_deleting_ends_everything_and_nobody_can_log_in_again(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Member ada = Member.registered(town.there(), "ada");
        try (PlainSocket socket = ada.socketAt(town.there())) {
            assertThat(warden.rest().delete(USERS + "/" + ada.id()).status()).isEqualTo(204);
            Ended.closes(socket);
        }
        Ended.refusesSoon(ada.rest());
        assertThat(Member.refresh(town.there(), ada.refreshToken()).status()).isEqualTo(401);
        assertThat(ada.login().at(town.there()).status()).isEqualTo(401);
        assertThat(ids(warden, "?q=" + ada.login().username())).isEmpty();
        assertThat(warden.rest().get(USERS + "/" + ada.id()).status()).isEqualTo(404);
        assertThat(audited(warden, ada)).containsExactly("user_deleted");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_a_role_counts_at_once_with_the_token_one_has(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Member ada = Member.registered(town.there(), "ada");
        assertThat(ada.rest().get(USERS).status()).isEqualTo(403);

        changeRole(warden, ada, "admin").data();
        Eventually.holds("the other node knows", () -> ada.rest().get(USERS).status() == 200);
        changeRole(warden, ada, "user").data();
        Eventually.holds("the other node knows", () -> ada.rest().get(USERS).status() == 403);
        assertThat(changeRole(warden, warden, "user").status()).isEqualTo(403);
        assertThat(audited(warden, ada)).containsExactly("user_role_changed", "user_role_changed");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_TM_08_members_are_refused_and_visitors_asked_who_they_are(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.here(), "grace");
        assertThat(everything(ada.rest(), grace)).containsOnly(403);
        assertThat(everything(town.there(), grace)).containsOnly(401);
        Ended.goesOn(grace.rest());
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void GC_01_HX_10_the_audit_tells_how_the_first_administrator_came_to_be(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.there());
        assertThat(audited(warden, warden)).containsExactly("admin_created");
    }

    private static List<Integer> everything(Rest client, Member target) {
        String one = USERS + "/" + target.id();
        return List.of(
                client.get(USERS).status(),
                client.get(one).status(),
                client.patch(one, "{\"role\": \"admin\"}").status(),
                client.post(one + "/suspend").status(),
                client.post(one + "/reactivate").status(),
                client.delete(one).status(),
                client.get(AUDIT).status());
    }

    private static Rest.Answer changeRole(Member warden, Member target, String role) {
        return warden.rest().patch(USERS + "/" + target.id(), "{\"role\": \"" + role + "\"}");
    }

    private static List<String> ids(Member warden, String query) {
        return pages(warden, USERS + query).stream()
                .map(user -> user.get("id").asText())
                .toList();
    }

    /** What was done to somebody, newest first. */
    private static List<String> audited(Member warden, Member subject) {
        return pages(warden, AUDIT + "?limit=100").stream()
                .filter(entry -> entry.get("subjectId").asText().equals(subject.id()))
                .map(entry -> entry.get("action").asText())
                .toList();
    }

    /** Everything in a list, page by page. */
    private static List<JsonNode> pages(Member warden, String path) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            String after = cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get();
            Rest.Answer page = warden.rest().get(path + after);
            page.data().forEach(all::add);
            cursor = Optional.ofNullable(page.body().path("page").get("next")).map(JsonNode::asText);
        }
        return all;
    }
}
