package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes {@code bootstrap/target/architecture-report.html}: the house as it stands, for people. */
class ArchitectureReportTest {
    @Test
    void theReportShowsTheHouseAsItStands() throws IOException {
        String report = report();
        Path file = Repository.root().resolve("bootstrap/target/architecture-report.html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        assertThat(report)
                .contains("<td>adapters-mongo</td>", "<td>chat.port.Messages</td>", "SqliteMessagesTest")
                .contains("<td>SendMessage</td>", "<th>bootstrap</th>", "domain needs only the jdk");
    }

    private static String report() {
        Html page = new Html("Hearth: architecture report");
        page.section("Modules", "The layers, outermost classes only.");
        page.table(ReportTables.modules());
        page.section("Who knows whom: modules", "Pairs of classes; an empty cell is no dependency.");
        page.table(new DependencyMatrix(Diagram.read(Diagram.MODULES), House.production()).rows());
        page.section("Features", "The same word in domain and application.");
        page.table(ReportTables.features());
        page.section("Who knows whom: features", "Within domain and application.");
        page.table(new DependencyMatrix(Diagram.read(Diagram.FEATURES), House.production()).rows());
        page.section("Ports", "What the application asks for, who answers, and which tests hold them to the contract.");
        page.table(ReportTables.ports());
        page.section("Use cases", "What can be asked of Hearth.");
        page.table(ReportTables.useCases());
        page.section("Rules", "What the build enforces, each with what to do instead.");
        page.table(ReportTables.rules());
        return page.finished();
    }
}
