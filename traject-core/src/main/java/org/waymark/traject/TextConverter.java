package org.waymark.traject;

/** The converter of text that stays text. Walks know it and do not cut the text before somebody asks for it. */
enum TextConverter implements Converter<String> {
    INSTANCE;

    @Override
    public String decode(String text) {
        return text;
    }

    @Override
    public String encode(String value) {
        return value;
    }
}
