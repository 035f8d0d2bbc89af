package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.dectate.Registries;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;
import org.waymark.web.http.UnsupportedMediaType;

/**
 * Reads the body of a request as an object, from JSON or from a form.
 *
 * @param type what it is to be
 * @param hasCodec whether the app can read JSON
 * @param form reads a form, if it is a record of what text can be converted to
 * @param leftOut fills in what JSON leaves out
 */
record BodyInput(Type type, boolean hasCodec, @Nullable FormInput form, LeftOut leftOut) implements BodyArgument {
    private static final String JSON = "application/json";

    /**
     * Returns what gives the body to whoever takes it as an object.
     *
     * @param type the class of the object
     * @param generic its type, with what is between angle brackets
     */
    static Argument of(Class<?> type, Type generic) {
        if (type == byte[].class) {
            return new RawBody("application/octet-stream", body -> body.whole().clone());
        }
        if (type == String.class) {
            return new RawBody("text/plain", RequestBody::text);
        }
        if (type == InputStream.class) {
            return new RawBody("application/octet-stream", RequestBody::stream);
        }
        FormInput.Declared fields = type.isRecord() ? FormInput.Declared.of(type) : null;
        return Argument.converted(registries -> in(registries, generic, fields));
    }

    /**
     * Returns what reads a body in an app.
     *
     * @throws DirectiveException if nothing could read it
     */
    private static BodyInput in(Registries registries, Type type, FormInput.@Nullable Declared fields) {
        boolean hasCodec = registries.get(JsonCodecs.KEY).isPresent();
        if (fields == null && !hasCodec) {
            throw new DirectiveException("No JSON codec is present that could read a " + type.getTypeName()
                    + ". Add org.waymark:waymark-jackson to the class path, or let a method with @Service return a JsonCodec;"
                    + " or take a record, which is read from forms too.");
        }
        Conversions conversions = registries.get(Conversions.KEY);
        FormInput form = fields == null ? null : form(fields, hasCodec, conversions);
        LeftOut leftOut = new LeftOut(conversions);
        if (fields != null && hasCodec) {
            leftOut.learn(fields.type());
        }
        return new BodyInput(type, hasCodec, form, leftOut);
    }

    /** What text cannot say is said in JSON, if there is a codec; without one, forms are the only way. */
    private static @Nullable FormInput form(FormInput.Declared fields, boolean hasCodec, Conversions conversions) {
        return hasCodec && !fields.areKnown(conversions) ? null : fields.in(conversions);
    }

    @Override
    public Object from(Request request, Object subject) throws Exception {
        foresee(request, subject);
        RequestBody body = request.body();
        return form != null && isForm(body.mediaType())
                ? form.read(body.form())
                : json(request.place().jsonCodecs().of(request), body.whole());
    }

    @Override
    public void foresee(Request request, Object subject) {
        String mediaType = request.body().mediaType();
        if (!isForm(mediaType) && !isJson(mediaType)) {
            throw new UnsupportedMediaType(mediaTypes());
        }
    }

    private boolean isForm(String mediaType) {
        return form != null && mediaType.equals(BodyReader.FORM_TYPE);
    }

    private boolean isJson(String mediaType) {
        return hasCodec && (mediaType.equals(JSON) || mediaType.endsWith("+json"));
    }

    @Override
    public List<String> mediaTypes() {
        if (!hasCodec) {
            return List.of(BodyReader.FORM_TYPE);
        }
        return form == null ? List.of(JSON) : List.of(JSON, BodyReader.FORM_TYPE);
    }

    private Object json(JsonCodec reader, byte[] bytes) {
        try {
            return leftOut.filledIn(reader.read(bytes, type));
        } catch (JsonMismatch e) {
            throw new UnprocessableContent(List.of(new FieldError(e.path(), message(e))));
        } catch (IllegalArgumentException e) {
            throw new BadRequest(message(e));
        }
    }

    private static String message(IllegalArgumentException e) {
        return requireNonNullElse(e.getMessage(), "Not what is wanted here.");
    }
}
