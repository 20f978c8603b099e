package dev.hearth.adapter.mongo.work;

import dev.hearth.adapter.mongo.store.Documents;
import dev.hearth.domain.work.CustomField;
import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldId;
import dev.hearth.domain.work.FieldKind;
import dev.hearth.domain.work.FieldOption;
import dev.hearth.domain.work.OptionId;
import java.util.List;
import org.bson.Document;

/** The stored form of a project's custom fields, in their order. */
final class FieldDocuments {
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String DESCRIPTION = "description";
    private static final String OPTIONS = "options";

    private FieldDocuments() {}

    static List<Document> write(CustomFields fields) {
        return fields.all().stream().map(FieldDocuments::write).toList();
    }

    private static Document write(CustomField field) {
        return new Document(ID, field.id().value())
                .append(KIND, field.kind().name())
                .append(NAME, field.name())
                .append(DESCRIPTION, field.description())
                .append(
                        OPTIONS,
                        field.options().stream()
                                .map(option -> new Document(ID, option.id().value()).append(NAME, option.name()))
                                .toList());
    }

    static CustomFields fields(List<Document> documents) {
        return new CustomFields(documents.stream().map(FieldDocuments::field).toList());
    }

    private static CustomField field(Document found) {
        return new CustomField(
                new FieldId(Documents.id(found, ID)),
                FieldKind.valueOf(Documents.text(found, KIND)),
                Documents.text(found, NAME),
                Documents.text(found, DESCRIPTION),
                found.getList(OPTIONS, Document.class, List.of()).stream()
                        .map(option ->
                                new FieldOption(new OptionId(Documents.id(option, ID)), Documents.text(option, NAME)))
                        .toList());
    }
}
