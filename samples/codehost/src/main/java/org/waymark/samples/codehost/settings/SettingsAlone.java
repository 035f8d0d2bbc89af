package org.waymark.samples.codehost.settings;

import org.waymark.samples.codehost.project.Alone;

/** Runs the settings by themselves. */
public final class SettingsAlone extends SettingsApp implements Alone.InDevelopment {
    SettingsAlone(ProjectSettings settings) {
        super(settings, name -> !name.isBlank(), new Alone());
    }

    public static void main(String[] args) {
        run(new SettingsAlone(new ProjectSettings("Settings by themselves", false)), args);
    }
}
