package org.waymark.ext.jackson;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.waymark.web.JsonCodec;
import org.waymark.web.JsonMismatch;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON with Jackson.
 *
 * <p>Strict where a guess would hide a mistake: an unknown property is refused, so is a text for a number, a fraction for
 * a whole number, and {@code null} for a primitive. What is missing is {@code null}, empty or 0. Records are
 * written in the order of their components; dates and times are ISO 8601 texts and keep their offset; an empty
 * {@link java.util.Optional} is {@code null}. No class is ever named in the JSON, and Jackson's limits on size and depth are kept.
 */
public final class JacksonCodec implements JsonCodec {
    private final JsonMapper mapper;

    /** Makes a codec with the settings told above. */
    public JacksonCodec() {
        this(JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(
                        DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                        DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE)
                .build());
    }

    /**
     * Makes a codec with settings of your own.
     *
     * @param mapper the mapper to use as it is
     */
    public JacksonCodec(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Cannot write a " + value.getClass().getName() + " as JSON" + Refusal.in(e) + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    /**
     * Reads a value from JSON.
     *
     * @param json the JSON text in UTF-8
     * @param type the type of the value
     * @return the value
     * @throws JsonMismatch if the text is JSON, but not of that type
     * @throws IllegalArgumentException if the text is not JSON; the messages say where, name no class, and may be shown to
     *     the client
     * @throws IllegalStateException if no JSON could be of that type, as when it has no constructor to use
     */
    @Override
    public Object read(byte[] json, Type type) {
        @Nullable Object value;
        try {
            value = mapper.readValue(json, mapper.constructType(type));
        } catch (InvalidDefinitionException e) {
            throw new IllegalStateException(
                    "Cannot read a " + type.getTypeName() + " from JSON: " + e.getOriginalMessage(), e);
        } catch (DatabindException e) {
            throw Refusal.isNoJson(e)
                    ? new IllegalArgumentException(Refusal.of(e), e)
                    : new JsonMismatch(Refusal.path(e), Refusal.of(e), e);
        } catch (InputCoercionException e) {
            throw new JsonMismatch(Refusal.path(e), Refusal.of(e), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(Refusal.of(e), e);
        }
        if (value == null) {
            throw new JsonMismatch("", "Expected a value, but the JSON is null.", null);
        }
        return value;
    }
}
