package dev.hearth.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.hearth.domain.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a task says in custom fields. */
class FieldValueTest {
    @ParameterizedTest
    @CsvSource({
        "12.50, 12.5",
        "007, 7",
        "-0, 0",
        "-0.000, 0",
        "0.000000000001, 0.000000000001",
        "-999999999999999999.999999999999, -999999999999999999.999999999999",
        "100, 100",
        "1.0000000000000, 1"
    })
    void aNumberIsKeptExactlyAndHasOneSpelling(String said, String kept) {
        assertThat(new FieldValue(FieldKind.NUMBER, said).text()).isEqualTo(kept);
        assertThat(FieldValue.of(new BigDecimal(said)).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e3",
                "1E3",
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                "1,5",
                ".5",
                "5.",
                "--1",
                "0x10",
                "١٢",
                "1000000000000000000",
                "0.0000000000001",
                "1 000",
                "12\n"
            })
    void whatIsNoNumberOrTooLongIsRefused(String said) {
        refused(FieldKind.NUMBER, said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e400000000",
                "-1e18",
                "1e-13",
                "1e-400000000",
                "100e2147483647",
                "-100e2147483647",
                "-100e-2147483647",
                "1e2147483647"
            })
    void aNumberThatIsLongOnlyWhenItIsWrittenOutIsNotWrittenOut(String said) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> FieldValue.of(new BigDecimal(said)));
    }

    @Test
    void aNumberWithAnExponentIsTheNumberItIs() {
        assertThat(FieldValue.of(new BigDecimal("1e17")).text()).isEqualTo("100000000000000000");
        assertThat(FieldValue.of(new BigDecimal("0e400")).text()).isEqualTo("0");
        assertThat(FieldValue.of(new BigDecimal("0e2147483647")).text()).isEqualTo("0");
        assertThat(FieldValue.of(new BigDecimal("-0e-2147483647")).text()).isEqualTo("0");
        assertThat(FieldValue.of(new BigDecimal("5e-12")).text()).isEqualTo("0.000000000005");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "2026-3-14", "14.03.2026", "2026-03-14T12:00", "0000-01-01", "+12026-01-01", ""})
    void whatIsNoDayIsRefused(String said) {
        refused(FieldKind.DATE, said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "example.org",
                "https:///path",
                "https://a b.org",
                "http://",
                "https://me:secret@example.org/",
                "data:text/html,x",
                "",
                "//example.org"
            })
    void whatIsNoAddressOfTheWebIsRefused(String said) {
        refused(FieldKind.URL, said);
    }

    @Test
    void everythingElseIsWhatItsKindSays() {
        refused(FieldKind.TEXT, "");
        refused(FieldKind.TEXT, " \n");
        refused(FieldKind.TEXT, "a".repeat(FieldValue.MAX_TEXT + 1));
        refused(FieldKind.TEXT, "a\u0000");
        refused(FieldKind.CHECKBOX, "false");
        refused(FieldKind.CHOICE, "large");
        refused(FieldKind.PERSON, "ada");
        assertThat(new FieldValue(FieldKind.TEXT, "🌱".repeat(FieldValue.MAX_TEXT)).text())
                .hasSize(2 * FieldValue.MAX_TEXT);
        assertThat(new FieldValue(FieldKind.URL, "HTTPS://example.org/A?b#c").text())
                .isEqualTo("HTTPS://example.org/A?b#c");
        assertThat(new FieldValue(FieldKind.DATE, "0001-01-01").text()).isEqualTo("0001-01-01");
    }

    @Test
    void numbersAreOrderedByWhatTheyAreWorth() {
        Random chance = new Random(12);
        List<BigDecimal> numbers = new ArrayList<>(List.of(
                BigDecimal.ZERO,
                new BigDecimal("999999999999999999.999999999999"),
                new BigDecimal("-999999999999999999.999999999999"),
                new BigDecimal("-0.000000000001"),
                new BigDecimal("0.000000000001"),
                BigDecimal.TEN,
                new BigDecimal("9")));
        for (int n = 0; n < 500; n++) {
            numbers.add(
                    BigDecimal.valueOf(chance.nextLong(), chance.nextInt(12)).movePointLeft(chance.nextInt(2)));
        }
        numbers.removeIf(
                number -> number.scale() > FieldValue.MOST_DECIMALS || number.precision() - number.scale() > 18);
        List<BigDecimal> sorted = numbers.stream()
                .sorted(Comparator.comparing(number -> FieldValue.of(number).key()))
                .toList();
        assertThat(sorted).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void textsAreOrderedAndFoundHoweverTheyAreWritten() {
        FieldValue one = new FieldValue(FieldKind.TEXT, "Straße");
        FieldValue other = new FieldValue(FieldKind.TEXT, " STRASSE\n");
        assertThat(new FieldValue(FieldKind.TEXT, "ＡＢ").key()).isEqualTo("ab");
        assertThat(one.key().compareTo(new FieldValue(FieldKind.TEXT, "Zoo").key()))
                .isNegative();
        assertThat(one.means(other)).isEqualTo(one.key().equals(other.key()));
        assertThat(new FieldValue(FieldKind.TEXT, "a b").means(new FieldValue(FieldKind.TEXT, "A  B")))
                .isTrue();
        assertThat(new FieldValue(FieldKind.URL, "https://a.org/X")
                        .means(new FieldValue(FieldKind.URL, "https://a.org/x")))
                .isFalse();
    }

    @Test
    void whatThereIsNoFieldForIsNotSeenAndGoesWhereThereIsTooMuchOfIt() {
        FieldId known = new FieldId(new UUID(1, 1));
        CustomFields fields = new CustomFields(List.of(new CustomField(known, FieldKind.TEXT, "Note", "", List.of())));
        FieldValue note = new FieldValue(FieldKind.TEXT, "note");
        Map<FieldId, FieldValue> stale = new HashMap<>();
        for (int n = 0; n < FieldValues.MOST_KEPT; n++) {
            stale.put(new FieldId(new UUID(2, n)), note);
        }
        FieldValues values = new FieldValues(stale);
        assertThat(values.seen(fields)).isEqualTo(FieldValues.NONE);
        assertThat(values.with(Map.of(), values)).isEqualTo(values);
        assertThat(values.with(Map.of(known, Optional.of(note)), values).all()).containsExactly(Map.entry(known, note));
        assertThat(values.with(Map.of(known, Optional.of(note)), FieldValues.NONE)
                        .all())
                .hasSize(FieldValues.MOST_KEPT + 1);
    }

    @Test
    void soMuchIsSaidInAllFieldsAndWhatNobodySeesMakesRoom() {
        FieldValue longest = new FieldValue(FieldKind.TEXT, "\ud83c\udf31".repeat(FieldValue.MAX_TEXT));
        Map<FieldId, Optional<FieldValue>> most = new HashMap<>();
        for (int n = 0; n < FieldValues.MOST_TEXT / FieldValue.MAX_TEXT; n++) {
            most.put(new FieldId(new UUID(2, n)), Optional.of(longest));
        }
        FieldValues full = FieldValues.NONE.with(most, FieldValues.NONE);
        FieldId other = new FieldId(new UUID(1, 1));
        Map<FieldId, Optional<FieldValue>> more = Map.of(other, Optional.of(new FieldValue(FieldKind.TEXT, "x")));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> full.with(more, FieldValues.NONE))
                .satisfies(refusal ->
                        assertThat(refusal.violations().getFirst().field()).isEqualTo("fields"));
        assertThat(full.with(more, full).all()).containsOnlyKeys(other);
        FieldId one = full.all().keySet().iterator().next();
        assertThat(full.with(Map.of(one, Optional.empty()), FieldValues.NONE).all())
                .hasSize(full.all().size() - 1);
    }

    @Test
    void anOptionThatIsGoneIsNotSeen() {
        FieldId id = new FieldId(new UUID(1, 1));
        OptionId small = new OptionId(new UUID(3, 1));
        CustomFields fields = new CustomFields(List.of(new CustomField(
                id, FieldKind.CHOICE, "Size", "", List.of(new FieldOption(new OptionId(new UUID(3, 2)), "large")))));
        FieldValues values = new FieldValues(Map.of(id, new FieldValue(FieldKind.CHOICE, small.toString())));
        assertThat(values.seen(fields)).isEqualTo(FieldValues.NONE);
    }

    private static void refused(FieldKind kind, String said) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> new FieldValue(kind, said));
    }
}
