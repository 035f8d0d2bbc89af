package org.waymark.samples.codehost.settings;

import org.waymark.samples.codehost.project.Alone;

/** Runs the settings by themselves. */
public final class SettingsAlone extends SettingsApp implements Alone.InDevelopment {
    SettingsAlone(Settings settings) {
        super(settings, name -> !name.isBlank(), new Alone("Settings alone"));
    }

    public static void main(String[] args) {
        run(new SettingsAlone(new Settings("Settings by themselves", false)), args);
    }
}
