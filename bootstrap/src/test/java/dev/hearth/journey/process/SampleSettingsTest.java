package dev.hearth.journey.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.bootstrap.settings.Settings;
import dev.hearth.bootstrap.settings.SettingsReader;
import dev.hearth.journey.JavaLaunch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sample of all settings is what holds without it. */
class SampleSettingsTest {
    @Test
    void theSampleSaysEverySettingWithItsDefault() {
        Path sample = JavaLaunch.repository().resolve("deploy/hearth.yml");
        assertThat(sample).isRegularFile();
        assertThat(SettingsReader.read(Optional.of(sample), Map.of())).isEqualTo(Settings.defaults());
    }

    @Test
    void everySettingStandsInTheOperationsManual() throws Exception {
        String manual = Files.readString(JavaLaunch.repository().resolve("docs/operations.md"));
        assertThat(manual)
                .contains("`tokens.algorithm`", "`sessions.idle`", "`mail.transport`", "`limits.writes`", "`proxies`");
    }
}
