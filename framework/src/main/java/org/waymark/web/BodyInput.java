package org.waymark.web;

import static java.util.Objects.requireNonNullElse;

import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.waymark.dectate.DirectiveException;
import org.waymark.web.http.BadRequest;
import org.waymark.web.http.UnprocessableContent;
import org.waymark.web.http.UnprocessableContent.FieldError;
import org.waymark.web.http.UnsupportedMediaType;

/**
 * Reads the body of a request as an object, from JSON or from a form.
 *
 * @param type what it is to be
 * @param codec reads JSON, if one is present
 * @param form reads a form, if it is a record of what text can be converted to
 */
record BodyInput(
        Type type, @Nullable JsonCodec codec, @Nullable FormInput form) implements BodyArgument {
    private static final String JSON = "application/json";

    /**
     * Returns what gives the body to a parameter.
     *
     * @throws DirectiveException if nothing could read it
     */
    static Argument of(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == byte[].class) {
            return new RawBody("application/octet-stream", body -> body.whole().clone());
        }
        if (type == String.class) {
            return new RawBody("text/plain", RequestBody::text);
        }
        if (type == InputStream.class) {
            return new RawBody("application/octet-stream", RequestBody::stream);
        }
        JsonCodec codec = ServiceLoader.load(JsonCodec.class).findFirst().orElse(null);
        if (codec == null && !type.isRecord()) {
            throw new DirectiveException("No JSON codec is present that could read a " + type.getSimpleName()
                    + ". Add org.waymark:waymark-jackson, or a JsonCodec of your own, to the class path, or take a record,"
                    + " which is read from forms too.");
        }
        FormInput.Declared fields = type.isRecord() ? FormInput.Declared.of(type) : null;
        return Argument.converted(conversions -> {
            FormInput form = fields == null ? null : form(fields, codec != null, conversions);
            return new BodyInput(parameter.getParameterizedType(), codec, form);
        });
    }

    /** What text cannot say is said in JSON, if there is a codec; without one, forms are the only way. */
    private static @Nullable FormInput form(FormInput.Declared fields, boolean hasCodec, Conversions conversions) {
        return hasCodec && !fields.areKnown(conversions) ? null : fields.in(conversions);
    }

    @Override
    public Object from(Request request, Object subject) {
        foresee(request, subject);
        RequestBody body = request.body();
        return form != null && isForm(body.mediaType())
                ? form.read(body.form())
                : json(Objects.requireNonNull(codec), body.whole());
    }

    @Override
    public void foresee(Request request, Object subject) {
        String mediaType = request.body().mediaType();
        if (!isForm(mediaType) && !isJson(mediaType)) {
            throw new UnsupportedMediaType(mediaTypes());
        }
    }

    private boolean isForm(String mediaType) {
        return form != null && mediaType.equals(RequestBody.FORM_TYPE);
    }

    private boolean isJson(String mediaType) {
        return codec != null && (mediaType.equals(JSON) || mediaType.endsWith("+json"));
    }

    @Override
    public List<String> mediaTypes() {
        if (codec == null) {
            return List.of(RequestBody.FORM_TYPE);
        }
        return form == null ? List.of(JSON) : List.of(JSON, RequestBody.FORM_TYPE);
    }

    private Object json(JsonCodec reader, byte[] bytes) {
        try {
            return reader.read(bytes, type);
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
