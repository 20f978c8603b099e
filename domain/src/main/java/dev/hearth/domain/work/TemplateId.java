package dev.hearth.domain.work;

import dev.hearth.domain.shared.Uuids;
import java.util.UUID;

/** Names a template of a project; later ones have larger ids. */
public record TemplateId(UUID value) {
    public static TemplateId parse(String text) {
        return new TemplateId(Uuids.parse("templateId", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
