package org.waymark.reg;

/** Thrown where the virtual machine refuses a generated class: in native images, in locked-down modules. */
final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    RefusalException(Class<?> type, Throwable cause) {
        super(cause);
        this.reason = "no class could be defined for " + type.getTypeName() + ", because of " + cause;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
