package dev.hearth.journey.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistic that the timing of answers is judged by sees a difference, and none where there is none. */
class SeparationTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);
    private static final int TRIES = 200;

    private final Random random = new Random(20261121);

    @Test
    void samples_of_which_one_is_wholly_above_the_other_are_told_apart() {
        assertThat(Separation.of(List.of(4L, 5L, 6L), List.of(1L, 2L, 3L))).isEqualTo(1);
        assertThat(Separation.of(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L))).isEqualTo(0);
    }

    @Test
    void it_is_the_share_of_pairs_that_the_first_sample_wins_with_ties_as_half() {
        assertThat(Separation.of(List.of(1L, 4L), List.of(2L, 3L, 5L))).isCloseTo(2.0 / 6, EXACT);
        assertThat(Separation.of(List.of(1L, 2L), List.of(2L, 3L))).isCloseTo(0.5 / 4, EXACT);
        assertThat(Separation.of(List.of(7L, 7L), List.of(7L))).isCloseTo(0.5, EXACT);
    }

    /** Ranks do not care for one answer that took a second. */
    @Test
    void one_number_far_out_hardly_counts() {
        List<Long> usual = LongStream.range(0, TRIES).boxed().toList();
        List<Long> withOne =
                Stream.concat(usual.stream().skip(1), Stream.of(Long.MAX_VALUE)).toList();
        assertThat(Separation.of(withOne, usual)).isBetween(0.5, 0.51);
    }

    @Test
    void noise_stays_within_the_bounds_and_a_difference_does_not() {
        for (int i = 0; i < 200; i++) {
            assertThat(Separation.of(noise(0), noise(0))).as("nothing").isBetween(Alike.LEAST, Alike.MOST);
            assertThat(Separation.of(noise(10), noise(0))).as("slower").isGreaterThan(Alike.MOST);
            assertThat(Separation.of(noise(0), noise(10))).as("faster").isLessThan(Alike.LEAST);
        }
    }

    @Test
    void nothing_can_be_said_of_no_sample() {
        assertThatThrownBy(() -> Separation.of(List.of(), List.of(1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Separation.of(List.of(1L), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Times with a spread of ten, as answers have them: most are near, some come late. */
    private List<Long> noise(long later) {
        return Stream.generate(() -> later + 100 + (long) (10 * Math.abs(random.nextGaussian())))
                .limit(TRIES)
                .toList();
    }
}
