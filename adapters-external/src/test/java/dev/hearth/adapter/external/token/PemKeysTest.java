package dev.hearth.adapter.external.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeysTest {
    /** The public key of both files of RFC 8410 §10.3. */
    private static final byte[] OPEN = Base64.getDecoder().decode("Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=");

    @TempDir
    private Path folder;

    @Test
    void aFileWithAnEdwardsKeyIsRead() throws IOException {
        SigningKey key = PemKeys.read(file(Pairs.pem(Pairs.EDWARDS.getPrivate())), SigningAlgorithm.EDDSA);
        assertThat(key.algorithm()).isEqualTo(SigningAlgorithm.EDDSA);
        assertThat(key.id()).isEqualTo(Kind.EDDSA.key().id());
    }

    @Test
    void aFileWithAnRsaKeyIsRead() throws IOException {
        SigningKey key = PemKeys.read(file(Pairs.pem(Pairs.RSA.getPrivate())), SigningAlgorithm.RS256);
        assertThat(key.algorithm()).isEqualTo(SigningAlgorithm.RS256);
        assertThat(key.id()).isEqualTo(Kind.RS256.key().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC", """
                MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
                Z9w7lshQhqowtrbLDFw4rXAxZuE="""})
    void RFC_8410_10_3_aKeyIsReadWithAndWithoutItsPublicHalf(String base64) throws IOException {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        assertThat(PemKeys.read(file(pem)).publicKey().orElseThrow().toJSONObject())
                .containsEntry("x", Mint.base64(OPEN));
    }

    @Test
    void RFC_7468_2_wordsAroundTheKeyAndWindowsLinesArePassedOver() throws IOException {
        String pem = "Made for the house in 2026\r\n\r\n"
                + Pairs.pem(Pairs.EDWARDS.getPrivate()).replace("\n", "\r\n") + "end\r\n";
        assertThat(PemKeys.read(file(pem)).id()).isEqualTo(Kind.EDDSA.key().id());
    }

    @Test
    void aKeyOfTheWrongKindIsNamed() throws IOException {
        Path edwards = file(Pairs.pem(Pairs.EDWARDS.getPrivate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemKeys.read(edwards, SigningAlgorithm.RS256))
                .withMessage("The signing key %s holds a key for EDDSA, not for RS256.", edwards);
    }

    @ParameterizedTest
    @CsvSource({"RSA,1024", "RSA,2047"})
    void RFC_7518_3_3_aShortRsaKeyIsRefused(String algorithm, int bits) throws IOException {
        refused(Pairs.pem(Pairs.fresh(algorithm, bits).getPrivate()), bits + " bits; it needs 2048 to 8192");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "X25519", "Ed448", "RSASSA-PSS", "DH"})
    void aKeyThatIsForSomethingElseIsRefused(String algorithm) throws IOException {
        refused(Pairs.pem(Pairs.fresh(algorithm).getPrivate()), "holds neither an Ed25519 nor an RSA key as PKCS#8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENCRYPTED PRIVATE KEY | is encrypted; write it without a passphrase
            RSA PRIVATE KEY       | is not PKCS#8 but has the label RSA PRIVATE KEY; convert it
            EC PRIVATE KEY        | is not PKCS#8 but has the label EC PRIVATE KEY; convert it
            OPENSSH PRIVATE KEY   | is not PKCS#8 but has the label OPENSSH PRIVATE KEY; convert it
            PUBLIC KEY            | holds a PUBLIC KEY; the private key is needed
            CERTIFICATE           | holds a CERTIFICATE; the private key is needed
            """)
    void aFileOfAnotherKindSaysWhatToDo(String label, String told) throws IOException {
        refused(Pairs.pem(label, Pairs.EDWARDS.getPrivate().getEncoded()), told);
    }

    @Test
    void aFileMustHoldOneKeyAndNoMore() throws IOException {
        String pem = Pairs.pem(Pairs.EDWARDS.getPrivate());
        refused("", "holds 0 PEM blocks");
        refused("a secret of more than thirty-two letters", "holds 0 PEM blocks");
        refused(pem + pem, "holds 2 PEM blocks");
        refused(pem + Pairs.pem("PUBLIC KEY", OPEN), "holds 2 PEM blocks");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        String pem = Pairs.pem(Pairs.EDWARDS.getPrivate());
        refused(pem.substring(0, 60), "is cut short");
        refused(pem.replace("MC4C", "M#4C"), "is not base64");
        refused(pem.replace("MC4C", "MC4D"), "neither");
        refused(Pairs.pem("PRIVATE KEY", new byte[0]), "neither");
        refused(Pairs.pem("PRIVATE KEY", new byte[48]), "neither");
        refused(pem + " ".repeat(70_000), "too long");
    }

    @Test
    void anRsaKeyWhoseHalvesDoNotBelongTogetherIsRefused() throws IOException {
        refused(Pairs.pem("PRIVATE KEY", withExponent(65_539)), "damaged");
    }

    @Test
    void anRsaKeyWithATinyExponentIsRefused() throws IOException {
        refused(Pairs.pem("PRIVATE KEY", withExponent(3)), "public exponent 3; it needs at least 65537");
    }

    private static byte[] withExponent(int exponent) {
        return DamagedRsa.withExponent(Pairs.RSA.getPrivate(), BigInteger.valueOf(exponent));
    }

    @Test
    void whatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere.pem");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemKeys.read(missing))
                .withMessage("The signing key %s does not exist.", missing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemKeys.read(folder))
                .withMessageContaining("not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-----w-", "rw------x", "rw-rw----"})
    void aFileThatOthersMayReadOrChangeIsRefused(String permissions) throws IOException {
        Path file = file(Pairs.pem(Pairs.EDWARDS.getPrivate()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemKeys.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rw-r-----", "r--r-----"})
    void aFileOfTheOwnerAndTheirGroupIsRead(String permissions) throws IOException {
        Path file = file(Pairs.pem(Pairs.EDWARDS.getPrivate()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(PemKeys.read(file).algorithm()).isEqualTo(SigningAlgorithm.EDDSA);
    }

    @Test
    void aLinkIsFollowed() throws IOException {
        Path link = folder.resolve("link.pem");
        Files.createSymbolicLink(link, file(Pairs.pem(Pairs.EDWARDS.getPrivate())));
        assertThat(PemKeys.read(link).algorithm()).isEqualTo(SigningAlgorithm.EDDSA);
    }

    private void refused(String text, String told) throws IOException {
        Path file = file(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PemKeys.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(told)
                .withMessageNotContaining("MC4CAQ");
    }

    private Path file(String text) throws IOException {
        Path file = Files.createTempFile(folder, "key", ".pem");
        return Files.writeString(file, text);
    }
}
