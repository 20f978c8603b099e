package dev.hearth.bootstrap.command;

import dev.hearth.application.admin.CreateAdmin;
import dev.hearth.application.identity.port.SecretSource;
import dev.hearth.bootstrap.assembly.Assembly;
import dev.hearth.bootstrap.server.CannotStart;
import dev.hearth.bootstrap.server.Logging;
import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.domain.identity.EmailAddress;
import dev.hearth.domain.identity.Password;
import dev.hearth.domain.identity.Username;
import dev.hearth.domain.shared.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes an administrator: {@code hearth admin create EMAIL USERNAME}. The password is asked for, or read as a line of the standard
 * input; never taken as an argument, which every process of the machine could read. Without one, one is made and shown.
 */
public final class AdminCreate {
    private AdminCreate() {}

    /**
     * Makes the account and says so.
     *
     * @throws CannotStart when the store cannot be opened, or the account cannot be made as it was asked for
     */
    public static void run(Settings settings, String email, String username) {
        Logging.configure(Settings.Level.WARN);
        try (Assembly assembly = Assembly.of(settings)) {
            create(assembly, email, username);
        } catch (RuntimeException failed) {
            throw CannotStart.because(failed);
        }
    }

    private static void create(Assembly assembly, String email, String username) {
        Optional<String> given = asked();
        String password = given.orElseGet(
                () -> assembly.get(SecretSource.class).readable().value());
        try {
            assembly.get(CreateAdmin.class)
                    .run(new EmailAddress(email), new Username(username), Password.chosen(password));
        } catch (Refusal refused) {
            throw CannotStart.saying("no administrator was made: " + refused.text());
        }
        System.out.println(username + " is an administrator now.");
        if (given.isEmpty()) {
            System.out.println("Their password, shown this once: " + password);
        }
    }

    private static Optional<String> asked() {
        // Java 22 and newer have a console also where nobody sits at one, unless they are told otherwise before it is
        // asked for.
        System.setProperty("jdk.console", "java.base");
        Optional<char[]> typed = Optional.ofNullable(System.console())
                .map(console -> console.readPassword("Password (empty to have one made): "));
        return typed.map(String::new).or(AdminCreate::line).filter(text -> !text.isEmpty());
    }

    private static Optional<String> line() {
        try {
            return Optional.ofNullable(
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
