package dev.hearth.domain.work;

import java.util.Optional;

/** What somebody wants tasks to say in a custom field. */
public sealed interface FieldWish {
    FieldId field();

    /** Whether what a task says there is what is wanted. */
    boolean fits(FieldValues said);

    /** It says this; in whichever spelling, where it is a text. */
    record Is(FieldId field, FieldValue value) implements FieldWish {
        @Override
        public boolean fits(FieldValues said) {
            return said.find(field).filter(value::means).isPresent();
        }
    }

    /**
     * It says something between two values, or one of them; of a field whose values have an order.
     *
     * @param least empty for no end
     * @param most empty for no end
     */
    record Between(FieldId field, Optional<FieldValue> least, Optional<FieldValue> most) implements FieldWish {
        @Override
        public boolean fits(FieldValues said) {
            return said.find(field)
                    .map(FieldValue::key)
                    .filter(key ->
                            least.filter(from -> key.compareTo(from.key()) < 0).isEmpty())
                    .filter(key ->
                            most.filter(to -> key.compareTo(to.key()) > 0).isEmpty())
                    .isPresent();
        }
    }

    /** It says nothing there that people see. */
    record Nothing(CustomField about) implements FieldWish {
        @Override
        public FieldId field() {
            return about.id();
        }

        @Override
        public boolean fits(FieldValues said) {
            return said.find(about.id())
                    .filter(value -> FieldValues.isOf(about, value))
                    .isEmpty();
        }
    }
}
