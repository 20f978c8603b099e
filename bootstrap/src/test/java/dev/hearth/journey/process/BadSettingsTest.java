package dev.hearth.journey.process;

import dev.hearth.journey.JavaLaunch;
import dev.hearth.journey.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** GS-3: whatever keeps the server from starting is said in one line that helps. */
@SuppressWarnings("NullAway.Init") // JUnit fills in the folder
class BadSettingsTest {
    @TempDir
    private Path folder;

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void anUnknownKeyIsNamedWithTheNearestRightOne() throws IOException {
        CannotStart.saying("http.prot is not a known key (did you mean port?)", withFile("http: {prot: 80}"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void anUnknownVariableIsNamedWithTheNearestRightOne() {
        CannotStart.saying("did you mean HEARTH_HTTP_PORT?", server().with("HEARTH_HTTP_PROT", "80"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aValueThatDoesNotFitIsNamedByItsKey() throws IOException {
        CannotStart.saying("log.level has a value that does not fit", withFile("log: {level: chatty}"));
        CannotStart.saying("passwords.cost must be from", server().with("HEARTH_PASSWORDS_COST", "99"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aFileThatIsNotYamlIsNamed() throws IOException {
        CannotStart.saying("hearth.yml is not YAML", withFile("http: [1\nstore: : :\n"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aFileThatCannotBeReadIsNamed() {
        CannotStart.saying(
                "absent.yml", server().withArgument(folder.resolve("absent.yml").toString()));
        CannotStart.saying(folder.toString(), server().withArgument(folder.toString()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aPortInUseIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CannotStart.saying(port, server().with("HEARTH_HTTP_PORT", port));
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aDataFolderThatIsAFileIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        CannotStart.saying(file.toString(), server().with("HEARTH_DATA", file.toString()));
    }

    /** Nobody may make folders there, not even root, who may do so everywhere else. */
    @Execution(ExecutionMode.CONCURRENT)
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDataFolderThatCannotBeMadeIsSaid() {
        CannotStart.saying("/proc/hearth", server().with("HEARTH_DATA", "/proc/hearth"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aShortSecretIsRefusedAndNotTold() {
        CannotStart.saying("tokens.secret must have at least 32", server().with("HEARTH_TOKENS_SECRET", "swordfish"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @Test
    void aMongoThatDoesNotAnswerIsSaid() throws IOException {
        String uri = "mongodb://127.0.0.1:" + closedPort() + "/hearth";
        CannotStart.saying(
                "mongo.uri",
                server().with("HEARTH_STORE", "mongo")
                        .with("HEARTH_MONGO_URI", uri)
                        .with("HEARTH_TOKENS_SECRET", "s".repeat(40)));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private JavaLaunch withFile(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("hearth.yml"), yaml);
        return server().withArgument(file.toString());
    }

    private JavaLaunch server() {
        return ServerProcess.on(folder.resolve("data"));
    }
}
