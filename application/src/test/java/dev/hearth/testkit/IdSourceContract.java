package dev.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.application.shared.port.IdSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link IdSource}: ids of version 7 (RFC 9562 §5.7) that sort by when they were made. */
public interface IdSourceContract {
    /** A source that has given none yet. */
    IdSource ids();

    private static List<UUID> some(IdSource ids, int howMany) {
        return Stream.generate(ids::next).limit(howMany).toList();
    }

    @Test
    default void everyIdIsOfVersionSevenAndTheVariantOfTheStandard() {
        assertThat(some(ids(), 1000)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    /** By their text, which orders like their bytes; {@link UUID#compareTo} does not. */
    @Test
    default void laterIdsSortAfterEarlierOnesAlsoWithinAMillisecond() {
        assertThat(some(ids(), 20_000)).extracting(UUID::toString).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void manyWhoAskAtOnceAllGetTheirOwn() {
        IdSource ids = ids();
        List<List<UUID>> taken = Race.of(16, runner -> some(ids, 2_000)).everybody();
        Set<UUID> all = new HashSet<>();
        taken.forEach(all::addAll);
        assertThat(all).hasSize(16 * 2_000);
        taken.forEach(own -> assertThat(own).extracting(UUID::toString).isSorted());
    }
}
