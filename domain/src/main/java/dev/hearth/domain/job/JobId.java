package dev.hearth.domain.job;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names one job; later ones have larger ids. */
public record JobId(UUID value) {
    public static JobId parse(String text) {
        return new JobId(Uuids.parse("jobId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
