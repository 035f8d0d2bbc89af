package org.waymark.web.conformance;

import java.lang.reflect.Type;
import org.waymark.web.JsonCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON of the cases. */
public final class CaseCodec implements JsonCodec {
    private final JsonMapper mapper = JsonMapper.shared();

    /** Made by the framework. */
    public CaseCodec() {}

    @Override
    public byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    @Override
    public Object read(byte[] json, Type type) {
        try {
            return mapper.readValue(json, mapper.constructType(type));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON", e);
        }
    }
}
