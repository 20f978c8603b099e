package dev.hearth.bootstrap.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the settings: the defaults, a YAML file over them, the environment over both. Every fault is named at once. */
public final class SettingsReader {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final List<String> faults = new ArrayList<>();
    private final ObjectNode tree = MAPPER.valueToTree(Settings.defaults());

    private SettingsReader() {}

    /**
     * Reads.
     *
     * @param file empty to go without one
     * @param environment all variables; only those that begin with {@code HEARTH_} are looked at
     * @throws SettingsRefused when the server could not start with them as they are
     */
    public static Settings read(Optional<Path> file, Map<String, String> environment) {
        return new SettingsReader().result(file, environment);
    }

    private Settings result(Optional<Path> file, Map<String, String> environment) {
        file.ifPresent(this::readFile);
        new EnvironmentOverrides(tree, faults).apply(environment);
        refuseFaults();
        Settings settings = bind();
        faults.addAll(SettingsCheck.faults(settings));
        refuseFaults();
        return settings;
    }

    private void readFile(Path file) {
        if (!Files.isReadable(file)) {
            faults.add("there is no readable file " + file);
            return;
        }
        try {
            JsonNode read = YAML.readTree(file.toFile());
            if (!read.isMissingNode() && !read.isNull()) {
                new Overlay(faults).lay(read, tree, "");
            }
        } catch (JsonProcessingException broken) {
            // Only where it is: the parser's own words show the lines around it, and they may hold a secret.
            JsonLocation place = broken.getLocation();
            faults.add("%s is not YAML (line %d, column %d)"
                    .formatted(file.getFileName(), place.getLineNr(), place.getColumnNr()));
        } catch (IOException unreadable) {
            faults.add(file + " cannot be read");
        }
    }

    private Settings bind() {
        try {
            return MAPPER.treeToValue(tree, Settings.class);
        } catch (JsonMappingException unfit) {
            throw new SettingsRefused(List.of(path(unfit) + " has a value that does not fit"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree is never broken JSON", impossible);
        }
    }

    private static String path(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(reference ->
                        Optional.ofNullable(reference.getFieldName()).orElse("[" + reference.getIndex() + "]"))
                .collect(Collectors.joining("."));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults);
        }
    }
}
