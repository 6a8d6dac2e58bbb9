/* Rules for the page's scripts and their tests; names that are not there are found by tsc. */
import js from "@eslint/js";

const HTML_MADE = ["innerHTML", "outerHTML"].map((name) => ({
  selector: `AssignmentExpression[left.property.name=${name}]`,
  message: "make elements: text of data must never become HTML",
}));

export default [
  {ignores: ["**/bundles/**", "**/node_modules/**"]},
  js.configs.recommended,
  {
    languageOptions: {ecmaVersion: 2022, sourceType: "module"},
    linterOptions: {reportUnusedDisableDirectives: "error"},
    rules: {
      "no-undef": "off",
      "array-callback-return": "error",
      "consistent-return": "error",
      "curly": ["error", "multi-line"],
      "eqeqeq": "error",
      "max-lines": ["error", 600],
      "max-params": ["error", 8],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-param-reassign": "error",
      "no-restricted-properties": ["error",
        {object: "document", property: "write"}, {property: "insertAdjacentHTML"}],
      "no-restricted-syntax": ["error", ...HTML_MADE],
      "no-script-url": "error",
      "no-self-compare": "error",
      "no-shadow": "error",
      "no-template-curly-in-string": "error",
      "no-throw-literal": "error",
      "no-use-before-define": ["error", {functions: false, variables: false}],
      "no-useless-concat": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-object-spread": "error",
      "prefer-rest-params": "error",
      "prefer-spread": "error",
    },
  },
];
