package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Asker;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Household;
import dev.hearth.adapter.rest.fixture.PermissionTable;
import dev.hearth.adapter.rest.fixture.PermissionTable.Row;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import dev.hearth.adapter.rest.fixture.SoundAsk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people learn of each other: names, and nothing by which to reach or to be them elsewhere. */
@ExtendWith(SharedHouse.class)
@DisplayName("HT-02 AZ-8: of others people see id, username and displayed name")
final class OthersAsSeenTest {
    private static final String[] CARD = {"id", "username", "displayName"};

    private final House house;
    private final Household all;

    OthersAsSeenTest(House house) {
        this.house = house;
        this.all = Household.in(house);
    }

    static List<Row> rows() {
        return PermissionTable.rows().stream()
                .filter(row -> row.operation().matches("(GET|POST) /api/v1/(groups|channels|messages|sync).*"))
                .filter(row -> row.allows(Asker.MEMBER))
                .toList();
    }

    @Test
    void lists_of_members_authors_and_events_hold_cards() {
        String channel = all.channel("private channel");
        all.owner().says(channel, "something").expect(201);
        Stream.of(
                        "groups/" + all.group() + "/members",
                        "channels/" + channel + "/members",
                        "channels/" + channel + "/messages",
                        "sync?since=channel:" + channel + "@0")
                .forEach(path -> {
                    Answer answer = all.member().get("/api/v1/" + path);
                    assertThat(answer.expect(200).json().findValues("username"))
                            .as(path)
                            .isNotEmpty();
                    onlyCards(answer);
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void nothing_a_member_is_answered_with_tells_more_of_anybody(Row row) {
        Route route = Routes.named(house, row.operation());
        onlyCards(SoundAsk.of(route, row.of(), all, all.member()).by(all.client(Asker.MEMBER)));
    }

    private void onlyCards(Answer answer) {
        for (JsonNode person : answer.json().findParents("username")) {
            assertThat(person.fieldNames()).toIterable().as(answer.body()).containsExactly(CARD);
        }
        assertThat(answer.body()).doesNotContain("@example.org", "mail", "assword");
    }
}
