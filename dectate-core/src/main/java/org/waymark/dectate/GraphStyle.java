package org.waymark.dectate;

/** How the page of a graph looks, by day and by night. */
final class GraphStyle {
    static final String CSS = """
            :root {
              color-scheme: light dark;
              --paper: #f7f6f2; --card: #ffffff; --ink: #20262e; --soft: #66707c; --rule: #dcd9d0;
              --edge: #8a94a0; --accent: #0f6b6b; --override: #b3500c;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #14171b; --card: #1d2227; --ink: #e7e5e0; --soft: #99a3ae; --rule: #323941;
                --edge: #6f7a86; --accent: #63c7c0; --override: #f0a560;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
            }
            header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem; }
            header { padding-top: 3rem; }
            h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.02em; }
            h2 { margin: 0 0 0.4rem; font-size: 1.15rem; }
            p { margin: 0.25rem 0 1rem; color: var(--soft); }
            section { margin: 2.5rem 0; }
            .drawing, .wide {
              overflow-x: auto; background: var(--card); border: 1px solid var(--rule); border-radius: 14px;
            }
            .drawing { padding: 0.75rem; }
            svg { display: block; margin: 0 auto; overflow: visible; }
            svg text { text-anchor: middle; fill: var(--ink); }
            svg .title { font-size: 15px; font-weight: 600; }
            svg .subtitle { font-size: 12px; fill: var(--soft); }
            svg .label {
              font-size: 12px; text-anchor: start; fill: var(--override); stroke: var(--card); stroke-width: 5px; paint-order: stroke;
            }
            svg rect { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5px; }
            svg .node:hover rect { stroke-width: 3px; }
            svg .line { fill: none; stroke: var(--edge); stroke-width: 1.5px; }
            svg .head { fill: var(--edge); }
            svg .override .line { stroke: var(--override); stroke-dasharray: 5 4; }
            svg .override .head { fill: var(--override); }
            table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
            th, td { padding: 0.6rem 0.9rem; text-align: left; vertical-align: top; }
            th { color: var(--soft); font-weight: 500; }
            td { border-top: 1px solid var(--rule); }
            code { font: 0.85rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
            td code, td small { display: block; }
            td small { color: var(--soft); font-size: 0.78rem; overflow-wrap: anywhere; }
            td em { color: var(--override); }
            details { margin: 0.75rem 0; }
            summary { padding: 0.4rem 0; cursor: pointer; font-weight: 500; }
            summary span { color: var(--soft); font-weight: 400; font-size: 0.9rem; }
            main { padding-bottom: 4rem; }
            """;

    private GraphStyle() {}
}
