package dev.hearth.benchmark;

import dev.hearth.application.chat.MessageView;
import dev.hearth.application.identity.CardView;
import dev.hearth.application.live.LiveEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people usually say. */
public final class Sample {
    private static final String CHANNEL = "01a1fc9b-9efe-7000-901e-463479ec1310";

    private Sample() {}

    /** Somebody has said something short: by far the most frequent event. */
    public static LiveEvent event(long revision) {
        return new LiveEvent(
                "message:created", "channel:" + CHANNEL, revision, Long.toString(revision), message(revision));
    }

    private static MessageView message(long revision) {
        return new MessageView(
                "01a1fca7-3006-7000-82c6-4c7f8d748d3c",
                CHANNEL,
                new CardView("01a1fc9b-9c56-7000-8a74-a30ec157b4ba", "ada-57b4ba", "Ada Hall"),
                Optional.empty(),
                Optional.of("Shall we meet at eight, and bring what is left of the cake? \uD83C\uDF70"),
                Optional.empty(),
                Optional.of("s-" + revision),
                Instant.ofEpochMilli(1_800_000_000_000L + revision),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                revision,
                revision);
    }
}
