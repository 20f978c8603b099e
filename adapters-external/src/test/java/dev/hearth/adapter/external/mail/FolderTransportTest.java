package dev.hearth.adapter.external.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.shared.Refusal;
import dev.hearth.testkit.AccountLetters;
import dev.hearth.testkit.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {
    private final TestClock clock = TestClock.someDay();

    @TempDir
    Path data;

    @Test
    void theFileIsAMailWithAllItsHeaders() {
        transport("mail").send(Post.toAda());
        Received mail = Received.folder(data.resolve("mail")).getFirst();
        assertThat(mail.isOnlyTo(AccountLetters.ADA)).isTrue();
        assertThat(mail.subject()).isEqualTo("Grüße");
        assertThat(mail.text()).isEqualTo("secret k7\n");
        assertThat(mail.html()).isEqualTo("<p>secret k7</p>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Date")).contains("14 Mar 2026");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@chat\\.example\\.org>");
        assertThat(mail.header("MIME-Version")).isEqualTo("1.0");
        assertThat(mail.header("From")).matches("=\\?.*\\?= <hearth@chat\\.example\\.org>");
    }

    @Test
    void everyLineEndsAsOnTheWire() throws IOException {
        transport("mail").send(Post.toAda());
        assertThat(Files.readString(files("mail").getFirst()).replace("\r\n", ""))
                .doesNotContain("\n", "\r");
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        transport("mail").send(Post.toAda());
        assertThat(mode(data.resolve("mail"))).isEqualTo("rwx------");
        assertThat(mode(files("mail").getFirst())).isEqualTo("rw-------");
    }

    @Test
    void namesAreInTheOrderOfTime() throws IOException {
        FolderTransport transport = transport("mail");
        for (String name : List.of("first", "second", "third")) {
            transport.send(Post.mail(new EmailAddress(name + "@example.org")));
            clock.move(Duration.ofMillis(1));
        }
        assertThat(Received.folder(data.resolve("mail")))
                .extracting(mail -> mail.header("To"))
                .containsExactly("first@example.org", "second@example.org", "third@example.org");
        assertThat(files("mail").getFirst().getFileName().toString()).startsWith("20260314T150926.535Z-");
    }

    @Test
    void theLogNamesTheFileAndNothingElse() throws IOException {
        try (Logged logged = new Logged(FolderTransport.class)) {
            transport("mail").send(Post.toAda());
            assertThat(logged.lines())
                    .containsExactly(
                            "INFO A mail was written to " + files("mail").getFirst());
        }
        assertThat(files("mail").getFirst().toString()).doesNotContain("ada");
    }

    @Test
    void aFolderThatCannotBeMadeIsAnOutage() throws IOException {
        Files.writeString(data.resolve("mail"), "a file");
        assertThatThrownBy(() -> transport("mail").send(Post.toAda())).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void nothingIsLeftOfAMailThatFailed() throws IOException {
        PrivateFolder folder = new PrivateFolder(data.resolve("mail"));
        assertThatThrownBy(() -> folder.write("x.eml", stream -> {
                    stream.write('k');
                    assertThat(files("mail")).allMatch(file -> !file.toString().endsWith(".eml"));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(files("mail")).isEmpty();
    }

    private FolderTransport transport(String folder) {
        return new FolderTransport(data.resolve(folder), Post.FROM, clock);
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
