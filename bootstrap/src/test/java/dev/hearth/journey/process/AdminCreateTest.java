package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.bootstrap.Main;
import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import dev.hearth.journey.people.Rest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GC-01, AN-6: there is no administrator until the operator makes one at the console. */
class AdminCreateTest {
    private static final long PATIENCE_SECONDS = 60;

    private record Said(int code, String text) {}

    @Test
    void theFirstAdministratorIsMadeAtTheConsoleAndMayDoWhatOthersMayNot(@TempDir Path folder) throws Exception {
        Said made = create(folder, "ada@example.org", "ada", "a quiet evening\n");
        assertThat(made.text()).contains("ada is an administrator now.").doesNotContain("a quiet evening");
        assertThat(made.code()).isZero();
        try (ServerProcess server = ServerProcess.serving(ServerProcess.on(folder))) {
            Rest nobody = Rest.at(server.base());
            String token = nobody.post("/api/v1/auth/login", Map.of("username", "ada", "password", "a quiet evening"))
                    .data()
                    .path("token")
                    .asText();
            assertThat(Rest.holding(server.base(), token)
                            .get("/api/v1/admin/users")
                            .data())
                    .hasSize(1);
            assertThat(nobody.as("ben").get("/api/v1/admin/users").status()).isEqualTo(403);
        }
    }

    @Test
    void withoutAPasswordOneIsMadeAndShownOnce(@TempDir Path folder) throws Exception {
        Said made = create(folder, "ada@example.org", "ada", "");
        assertThat(made.code()).isZero();
        assertThat(made.text()).containsPattern("Their password, shown this once: [0-9A-Z-]{16,}");
    }

    @Test
    void whatCannotBeIsSaidInOneLine(@TempDir Path folder) throws Exception {
        Said poor = create(folder, "ada@example.org", "ada", "password\n");
        assertThat(poor.code()).isEqualTo(1);
        assertThat(poor.text())
                .contains("hearth: no administrator was made", "commonest")
                .doesNotContain("\tat ");
        Said noAddress = create(folder, "ada", "ada", "a quiet evening\n");
        assertThat(noAddress.code()).isEqualTo(1);
        assertThat(noAddress.text()).contains("email must be an email address");
    }

    private static Said create(Path folder, String email, String username, String input)
            throws IOException, InterruptedException {
        Process process = JavaLaunch.of(Main.class.getName(), "admin", "create", email, username)
                .with("HEARTH_DATA", folder.toString())
                .with("HEARTH_PASSWORDS_COST", "4")
                .process();
        try {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Said(process.exitValue(), text);
        } finally {
            process.destroyForcibly();
        }
    }
}
