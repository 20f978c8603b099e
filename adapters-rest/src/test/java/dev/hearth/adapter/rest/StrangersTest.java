package dev.hearth.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hearth.adapter.rest.fixture.Answer;
import dev.hearth.adapter.rest.fixture.Everything;
import dev.hearth.adapter.rest.fixture.House;
import dev.hearth.adapter.rest.fixture.Person;
import dev.hearth.adapter.rest.fixture.Refused;
import dev.hearth.adapter.rest.fixture.Routes;
import dev.hearth.adapter.rest.fixture.Routes.Route;
import dev.hearth.adapter.rest.fixture.SharedHouse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody learns of things that are not theirs. */
@ExtendWith(SharedHouse.class)
final class StrangersTest {
    private final House house;
    private final Everything theirs;
    private final Person stranger;

    StrangersTest(House house) {
        this.house = house;
        this.theirs = Everything.in(house);
        this.stranger = house.newcomer();
    }

    @Test
    void AZ_3_what_is_not_yours_looks_like_what_is_not_there_in_every_operation() {
        for (Route route : Routes.all(house)) {
            boolean toldApart = route.open()
                    || route.path().startsWith("/api/v1/admin/")
                    || route.path().contains("/providers/");
            if (route.path().contains("{id}") && !toldApart) {
                JsonNode notMine = told(route, theirs.place(route));
                JsonNode notThere = told(route, route.at(UUID.randomUUID().toString()));
                JsonNode malformed = told(route, route.at("what"));
                assertThat(notMine).as(route.toString()).isEqualTo(notThere).isEqualTo(malformed);
            }
        }
    }

    @Test
    void AZ_3_AZ_10_channels_of_others_look_like_none_whatever_their_kind() {
        String inGroup = theirs.person()
                .post("/api/v1/channels", "{\"name\":\"x\",\"groupId\":\"%s\"}".formatted(theirs.group()))
                .id();
        String direct = theirs.person()
                .post(
                        "/api/v1/channels",
                        "{\"type\":\"direct\",\"userId\":\"%s\"}"
                                .formatted(house.newcomer().id()))
                .id();
        Route show = route("GET /api/v1/channels/{id}");
        JsonNode notThere = told(show, show.at(UUID.randomUUID().toString()));
        for (String id : List.of(inGroup, direct, theirs.channel())) {
            assertThat(told(show, show.at(id))).isEqualTo(notThere);
        }
    }

    @Test
    void AZ_3_AZ_10_a_channel_cannot_be_opened_in_a_group_of_others_nor_learn_of_one() {
        String body = "{\"name\":\"x\",\"groupId\":\"%s\"}";
        Answer others = Refused.as(404, "not_found", stranger.post("/api/v1/channels", body.formatted(theirs.group())));
        Answer none =
                Refused.as(404, "not_found", stranger.post("/api/v1/channels", body.formatted(UUID.randomUUID())));
        assertThat(withoutId(others)).isEqualTo(withoutId(none));
    }

    @Test
    void AZ_3_sync_tells_nothing_of_scopes_of_others() {
        String asked = "/api/v1/sync?since=channel:%s@0";
        String others =
                stranger.get(asked.formatted(theirs.channel())).expect(200).body();
        String id = UUID.randomUUID().toString();
        String none = stranger.get(asked.formatted(id)).expect(200).body();
        assertThat(others.replace(theirs.channel(), id)).isEqualTo(none).contains("closed");
    }

    private JsonNode told(Route route, String place) {
        return withoutId(Refused.as(404, "not_found", stranger.client().ask(route, place)));
    }

    private static JsonNode withoutId(Answer answer) {
        return ((ObjectNode) answer.json()).without("correlationId");
    }

    private Route route(String text) {
        return Routes.all(house).stream()
                .filter(route -> route.toString().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
