package dev.hearth.application.work;

import dev.hearth.domain.work.CustomFields;
import dev.hearth.domain.work.FieldValues;

/**
 * A project's custom fields, as they are known to who changes what is said there. By the time it is written there may be others.
 *
 * @param fields as they were read
 * @param gone what was said in none of them, though it was said before they were read: its fields and options never come back
 */
record KnownFields(CustomFields fields, FieldValues gone) {
    /** Where nothing that is said is older than the fields. */
    static KnownFields of(CustomFields fields) {
        return new KnownFields(fields, FieldValues.NONE);
    }

    /**
     * Where something was said before the fields were read.
     *
     * @param said as it was by then
     */
    static KnownFields of(CustomFields fields, FieldValues said) {
        return new KnownFields(fields, said.beside(said.seen(fields)));
    }
}
