package dev.hearth.adapter.external.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import dev.hearth.application.identity.port.KnownPasswords;
import dev.hearth.domain.identity.Password;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commonest passwords, from the lists of zxcvbn. All of its lists are asked, also those of names and English words: it keeps
 * each word only in the list where it ranks best, so that {@code jennifer} and {@code basketball}, among the commonest of all, are
 * not in the one of passwords. About 42,000 words and a few megabytes, read when the first is asked for. Safe from any thread.
 */
public final class CommonPasswords implements KnownPasswords {
    /** Common ones that zxcvbn does not list since it takes them apart. */
    private static final List<String> PUT_TOGETHER = List.of(
            "aa12345678", "admin1234", "adminadmin", "guest123", "iloveu123", "letmein123", "pass@123", "user1234");

    @Override
    public boolean contains(Password password) {
        String text = password.value().toLowerCase(Locale.ROOT);
        return EasyPatterns.fit(text) || Words.ALL.contains(text);
    }

    /** Loaded by the class loader: once, when first used, whoever comes first. */
    private static final class Words {
        private static final Set<String> ALL = load();

        /** Only what is long enough to be chosen: shorter ones are refused for their length. */
        private static Set<String> load() {
            try {
                Stream<String> listed = StandardDictionaries.loadAllDictionaries().stream()
                        .map(Dictionary::getFrequencies)
                        .flatMap(List::stream);
                return Stream.concat(listed, PUT_TOGETHER.stream())
                        .filter(word -> word.length() >= Password.MIN_LENGTH)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException missing) {
                throw new UncheckedIOException("The lists of common passwords cannot be read.", missing);
            }
        }
    }
}
