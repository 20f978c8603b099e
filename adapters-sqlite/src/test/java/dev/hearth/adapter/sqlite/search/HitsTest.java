package dev.hearth.adapter.sqlite.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.adapter.sqlite.SqliteStoreUnderTest;
import dev.hearth.domain.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How much a search reads for a page: each candidate that is looked at costs a record. */
class HitsTest extends SqliteStoreUnderTest {
    private static final int STORED = 3_000;
    private static final int PAGE = 20;

    /** Numbers, which are their own records. */
    private static final Kind<Long> NUMBERS = new Kind<>(
            0,
            "none",
            "SELECT value FROM json_each(?)",
            row -> UUID.fromString(row.text(1)).getLeastSignificantBits(),
            HitsTest::id,
            number -> Instant.EPOCH,
            number -> Set.of(),
            number -> Optional.empty());

    private final List<Integer> portions = new ArrayList<>();

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private Page<Long> page(Predicate<Long> matches) {
        return new Hits<>(
                        database(),
                        NUMBERS,
                        (session, below, most) -> {
                            portions.add(most);
                            List<Hits.Entry> found = LongStream.iterate(
                                            Math.min(below, STORED + 1L) - 1,
                                            number -> number > 0,
                                            number -> number - 1)
                                    .limit(most)
                                    .mapToObj(number -> new Hits.Entry(number, id(number), Optional.empty()))
                                    .toList();
                            return Hits.Look.at(found, found, most);
                        },
                        matches)
                .page(Optional.empty(), PAGE);
    }

    private int lookedAt() {
        return portions.stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whereAllAreHitsOneMoreIsLookedAtThanThePageHolds() {
        assertThat(page(number -> true).items()).hasSize(PAGE).startsWith((long) STORED);
        assertThat(portions).containsExactly(PAGE + 1);
    }

    @Test
    void whereTwoOfThreeAreHitsFewAreLookedAtInVain() {
        assertThat(page(number -> number % 3 != 0).items()).hasSize(PAGE);
        assertThat(lookedAt()).isBetween(PAGE * 3 / 2, PAGE * 3);
    }

    @Test
    void whereOneOfTwentyIsAHitHardlyMoreIsLookedAtThanMustBe() {
        Page<Long> page = page(number -> number % 20 == 0);
        assertThat(page.items())
                .containsExactlyElementsOf(
                        IntStream.range(0, PAGE).mapToObj(i -> STORED - 20L * i).toList());
        assertThat(lookedAt()).isBetween(PAGE * 20, 2 * PAGE * 20);
    }

    @Test
    void whereNoneWasAHitPortionsGrowFast() {
        assertThat(page(number -> number <= 50).items()).hasSize(PAGE);
        assertThat(portions).hasSizeLessThan(10).startsWith(PAGE + 1, 10 * (PAGE + 1), 500);
    }

    @Test
    void afterAllThereIsNothingMore() {
        Page<Long> page = page(number -> number == 1);
        assertThat(page.items()).containsExactly(1L);
        assertThat(page.next()).isEmpty();
    }
}
