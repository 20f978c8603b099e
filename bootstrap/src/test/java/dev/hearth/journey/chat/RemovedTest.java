package dev.hearth.journey.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hearth.journey.people.AdapterSet;
import dev.hearth.testkit.Eventually;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is put out while others talk hears nothing more, on any connection. */
class RemovedTest {
    private static final long BETWEEN_MILLIS = 20;
    private static final int SOME = 25;

    @ParameterizedTest
    @EnumSource(AdapterSet.class)
    void AZ_5_MN_1_after_the_answer_to_a_removal_nothing_more_is_told(AdapterSet set) {
        Hall hall = Hall.on(set);
        Person ada = hall.person("ada");
        Person ben = hall.person("ben");
        String channel = ada.gathers(ben);
        AtomicInteger said = new AtomicInteger();
        try (Device near = Device.plain(ben);
                Device far = Device.socketIo(ben.movedTo(hall.there()));
                Device ears = Device.plain(ada.movedTo(hall.there()));
                ScheduledExecutorService stream = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> saying = stream.scheduleAtFixedRate(
                    () -> ada.says(channel, "" + said.getAndIncrement()), 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
            Eventually.holds("ben hears", () -> heard(near) > SOME && heard(far) > SOME);
            String cursor = near.cursor("channel:" + channel);
            assertThat(ada.rest()
                            .delete("/api/v1/channels/" + channel + "/members/" + ben.id())
                            .status())
                    .isEqualTo(204);
            int after = said.get();
            Eventually.holds("ada hears on", () -> heard(ears) > after + 2 * SOME);
            saying.cancel(false);
            stream.shutdown();
            List.of(near, far).forEach(device -> {
                assertThat(device.refusal("join:channel", Map.of("channelId", channel)))
                        .isEqualTo("not_found");
                silent(device, channel, after);
                told(device, channel, cursor);
                silent(device, channel, after);
            });
            refused(ben, channel, cursor);
        }
    }

    private static int heard(Device device) {
        return device.listener().texts().size();
    }

    /** The place was closed, nothing came behind that, and nothing that was said after the answer came at all. */
    private static void silent(Device device, String channel, int after) {
        List<String> kinds = device.kinds("channel:" + channel);
        assertThat(kinds.subList(kinds.indexOf("member:left"), kinds.size()))
                .startsWith("member:left", "scope:closed")
                .doesNotContain("message:created");
        assertThat(device.listener().texts())
                .allSatisfy(text -> assertThat(Integer.parseInt(text)).isLessThan(after));
    }

    private static void told(Device device, String channel, String cursor) {
        int before = device.of("channel:" + channel).size();
        device.does("catch-up", Map.of("cursors", Map.of("channel:" + channel, cursor)));
        List<String> kinds = device.kinds("channel:" + channel);
        assertThat(kinds.subList(before, kinds.size())).containsExactly("scope:closed");
    }

    private static void refused(Person ben, String channel, String cursor) {
        assertThat(ben.rest().get(Person.messages(channel)).status()).isEqualTo(404);
        JsonNode caught = ben.rest()
                .get("/api/v1/sync?since=channel:" + channel + "@" + cursor)
                .data()
                .get(0);
        assertThat(caught.get("status").asText()).isEqualTo("closed");
        assertThat(caught.get("events")).isEmpty();
        assertThat(ben.rest().get("/api/v1/unread").body().toString()).doesNotContain(channel);
        assertThat(ben.rest().get("/api/v1/channels").data()).isEmpty();
    }
}
