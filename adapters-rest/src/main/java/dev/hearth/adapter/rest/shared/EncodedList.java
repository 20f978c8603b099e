package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;

/** A list together with what it is as JSON, made once for all who are shown it. Never changes. */
final class EncodedList<T> extends AbstractList<T> {
    private final List<T> items;
    private final SerializableString json;

    /** @param json an array of the items */
    EncodedList(List<T> items, SerializableString json) {
        this.items = items;
        this.json = json;
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }

    /** Teaches a mapper to write such lists. */
    static SimpleModule module() {
        return new SimpleModule().addSerializer(new Serializer());
    }

    private static final class Serializer extends StdSerializer<EncodedList<?>> {
        private static final long serialVersionUID = 1L;

        Serializer() {
            super(EncodedList.class, false);
        }

        @Override
        public void serialize(EncodedList<?> list, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeRawValue(list.json);
        }
    }
}
