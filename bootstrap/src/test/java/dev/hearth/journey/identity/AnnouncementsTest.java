package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server has something to say: an administrator to people, and it itself to whose account was changed. */
class AnnouncementsTest {
    private static final String MADE = "/api/v1/admin/announcements";

    private static List<JsonNode> told(Member person) {
        return person.rest()
                .get("/api/v1/notifications?type=system")
                .data()
                .valueStream()
                .toList();
    }

    private static JsonNode announced(Member warden, String id) {
        return warden.rest()
                .get(MADE)
                .data()
                .valueStream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitState(Member warden, String id, String state) {
        Eventually.holds(
                "it is " + state,
                () -> announced(warden, id).get("state").asText().equals(state));
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_what_an_administrator_says_to_a_group_its_people_read_until_it_is_taken_back(AdapterSet set) {
        Town town = Town.on(set);
        Member warden = Member.loggedIn(Town.ADMIN, town.here());
        Member ada = Member.registered(town.here(), "ada");
        Member grace = Member.registered(town.there(), "grace");
        Member eve = Member.registered(town.there(), "eve");
        String group = ada.rest()
                .post("/api/v1/groups", Map.of("name", "Group of " + ada.login().username()))
                .data()
                .get("id")
                .asText();
        ada.rest()
                .post("/api/v1/groups/" + group + "/members", Map.of("userId", grace.id()))
                .data();
        assertThat(ada.rest().post(MADE, Map.of("title", "Mine", "text", "x")).status())
                .isEqualTo(403);
        String id = warden.rest()
                .post(MADE, Map.of("title", "Moving day", "text", "We *move*.", "groupId", group))
                .data()
                .get("id")
                .asText();
        awaitState(warden, id, "sent");
        for (Member person : List.of(ada, grace)) {
            assertThat(told(person)).singleElement().satisfies(told -> {
                assertThat(told.get("title").asText()).isEqualTo("Moving day");
                assertThat(told.at("/metadata/announcementId").asText()).isEqualTo(id);
            });
            assertThat(person.rest()
                            .get("/api/v1/announcements/" + id)
                            .data()
                            .get("text")
                            .asText())
                    .isEqualTo("We *move*.");
        }
        assertThat(told(eve)).isEmpty();
        assertThat(eve.rest().get("/api/v1/announcements/" + id).status()).isEqualTo(404);
        assertThat(announced(warden, id).get("told").asLong()).isEqualTo(2);
        warden.rest().delete(MADE + "/" + id).data();
        assertThat(ada.rest().get("/api/v1/announcements/" + id).status()).isEqualTo(404);
        awaitState(warden, id, "revoked");
        assertThat(told(ada)).isEmpty();
        assertThat(told(grace)).isEmpty();
        assertThat(warden.rest()
                        .get("/api/v1/admin/audit")
                        .data()
                        .valueStream()
                        .filter(one -> one.get("subjectId").asText().equals(id))
                        .map(one -> one.get("action").asText()))
                .containsExactly("announcement_revoked", "announcement_made");
    }

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void HT_07_TM_03_whose_other_sessions_were_ended_is_told(AdapterSet set) {
        Town town = Town.on(set);
        Member ada = Member.registered(town.here(), "ada");
        ada.onAnotherDevice(town.there());
        assertThat(ada.rest().delete("/api/v1/users/me/sessions").status()).isEqualTo(204);
        Eventually.holds("a notice", () -> !told(ada).isEmpty());
        assertThat(told(ada))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.get("title").asText()).isEqualTo("You were signed out on all other devices"));
    }
}
