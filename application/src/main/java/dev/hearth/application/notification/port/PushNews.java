package dev.hearth.application.notification.port;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a device shows.
 *
 * @param delivery names these very news: the same however often they are tried
 * @param id of the notification; later news of the same take the place of these
 * @param type such as {@code mention}, or {@code test}
 * @param priority {@code low}, {@code normal} or {@code high}
 * @param message may be shortened, so that all of it is small enough
 * @param why it came
 * @param count how much of it has happened
 * @param unread how many notifications its person has not read
 * @param silent whether it is to be shown without a ring
 * @param about where it leads: names such as {@code channelId}, and ids
 */
public record PushNews(
        UUID delivery,
        String id,
        String type,
        String priority,
        String title,
        Optional<String> message,
        String why,
        int count,
        long unread,
        boolean silent,
        Instant at,
        Map<String, String> about) {
    public PushNews {
        about = Map.copyOf(about);
    }
}
