package dev.hearth.application.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.application.identity.port.SecretBox;
import dev.hearth.domain.identity.SealedText;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.SecretBoxContract;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmBoxTest implements SecretBoxContract {
    private final SecretBox box = new AesGcmBox(key('k'), List.of());

    @Override
    public SecretBox box() {
        return box;
    }

    @Override
    public SecretBox withAnotherKey() {
        return new AesGcmBox(key('z'), List.of());
    }

    @Test
    void theSealedTextNamesVersionAndKey() {
        assertThat(box.seal("secret", CONTEXT).value()).matches("v1\\.[0-9a-f]{16}\\.[A-Za-z0-9_-]{46}");
        assertThat(prefix(box)).isEqualTo(prefix(new AesGcmBox(key('k'), List.of(key('o')))));
        assertThat(prefix(box)).isNotEqualTo(prefix(withAnotherKey()));
    }

    @Test
    void secretsOutliveTheReplacementOfTheirKeyButNotItsRemoval() {
        SealedText sealed = box.seal("secret", CONTEXT);
        SecretBox replaced = new AesGcmBox(key('n'), List.of(key('o'), key('k')));
        assertThat(replaced.open(sealed, CONTEXT)).isEqualTo("secret");
        assertThat(prefix(replaced)).isEqualTo(prefix(new AesGcmBox(key('n'), List.of())));
        assertThatThrownBy(() -> new AesGcmBox(key('n'), List.of(key('o'))).open(sealed, CONTEXT))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    /** Base64 leaves four spare bits in the last character here. */
    @Test
    void anotherSpellingOfTheSameBytesDoesNotOpen() {
        String sealed = box.seal("secret", CONTEXT).value();
        int last = sealed.length() - 1;
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char other = alphabet.charAt(alphabet.indexOf(sealed.charAt(last)) ^ 1);
        assertThatThrownBy(() -> box.open(new SealedText(sealed.substring(0, last) + other), CONTEXT))
                .isInstanceOf(Refusal.Unauthenticated.class);
    }

    /** Made by another program from the definition of the format: what is stored stays readable for ever. */
    @Test
    void whatAnotherProgramSealedOpens() {
        SealedText known =
                new SealedText("v1.7858519fdd7a8daa.AAECAwQFBgcICQoLGh5QXXenRcMx_3No-FYoqGd6KyrNFiEHhpCu6npYDUGRl2g");
        assertThat(box.open(known, CONTEXT)).isEqualTo("pässwörd ✓ 🔑");
    }

    @Test
    void aKeyThatIsChangedLaterByItsOwnerIsNoMatter() {
        byte[] key = key('k');
        SecretBox early = new AesGcmBox(key, List.of());
        Arrays.fill(key, (byte) 0);
        assertThat(box.open(early.seal("secret", CONTEXT), CONTEXT)).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 24, 31, 33, 64})
    void aKeyOfAnotherLengthIsNamed(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AesGcmBox(new byte[length], List.of()))
                .withMessageContaining("not " + length);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AesGcmBox(key('k'), List.of(new byte[length])))
                .withMessageContaining("not " + length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "x\udd11"})
    void halfACharacterIsNotSealedAsAnother(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> box.seal(broken, CONTEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> box.seal("secret", broken));
    }

    @Test
    void aKeyPrintsRedacted() {
        assertThat(BoxKey.of(key('k')).toString()).matches("\\[key [0-9a-f]{16}]");
    }

    private static String prefix(SecretBox box) {
        return box.seal("secret", CONTEXT).value().substring(0, 20);
    }

    private static byte[] key(char letter) {
        byte[] key = new byte[BoxKey.BYTES];
        Arrays.fill(key, (byte) letter);
        return key;
    }
}
