package com.encore.web.piece;

/** One step of a longer form. */
public record Step(String label, String href, State state) {

    public enum State {
        DONE,
        CURRENT,
        LACKING,
        AHEAD;

        /** Message key of the word that goes with the sign. */
        public String key() {
            return switch (this) {
                case DONE -> "common.step.done";
                case CURRENT -> "common.step.current";
                case LACKING -> "common.step.lacking";
                case AHEAD -> "common.step.ahead";
            };
        }
    }
}
