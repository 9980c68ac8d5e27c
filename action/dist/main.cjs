// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
let node_fs_promises = require("node:fs/promises");
let node_path = require("node:path");
let node_fs = require("node:fs");
let node_buffer = require("node:buffer");
let node_crypto = require("node:crypto");
let node_string_decoder = require("node:string_decoder");
let node_http = require("node:http");
let node_https = require("node:https");
// node_modules/commander/lib/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* CommanderError class
	*/
	var CommanderError = class extends Error {
		/**
		* Constructs the CommanderError class
		* @param {number} exitCode suggested exit code which could be used with process.exit
		* @param {string} code an id string representing the error
		* @param {string} message human-readable description of the error
		*/
		constructor(exitCode, code, message) {
			super(message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
			this.code = code;
			this.exitCode = exitCode;
			this.nestedError = void 0;
		}
	};
	/**
	* InvalidArgumentError class
	*/
	var InvalidArgumentError = class extends CommanderError {
		/**
		* Constructs the InvalidArgumentError class
		* @param {string} [message] explanation of why argument is invalid
		*/
		constructor(message) {
			super(1, "commander.invalidArgument", message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
		}
	};
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
}));
// node_modules/commander/lib/argument.js
var require_argument = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Argument = class {
		/**
		* Initialize a new command argument with the given name and description.
		* The default is that the argument is required, and you can explicitly
		* indicate this with <> around the name. Put [] around the name for an optional argument.
		*
		* @param {string} name
		* @param {string} [description]
		*/
		constructor(name, description) {
			this.description = description || "";
			this.variadic = false;
			this.parseArg = void 0;
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.argChoices = void 0;
			switch (name[0]) {
				case "<":
					this.required = true;
					this._name = name.slice(1, -1);
					break;
				case "[":
					this.required = false;
					this._name = name.slice(1, -1);
					break;
				default:
					this.required = true;
					this._name = name;
			}
			if (this._name.endsWith("...")) {
				this.variadic = true;
				this._name = this._name.slice(0, -3);
			}
		}
		/**
		* Return argument name.
		*
		* @return {string}
		*/
		name() {
			return this._name;
		}
		/**
		* @package
		*/
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		/**
		* Set the default value, and optionally supply the description to be displayed in the help.
		*
		* @param {*} value
		* @param {string} [description]
		* @return {Argument}
		*/
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		/**
		* Set the custom handler for processing CLI command arguments into argument values.
		*
		* @param {Function} [fn]
		* @return {Argument}
		*/
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		/**
		* Only allow argument value to be one of choices.
		*
		* @param {string[]} values
		* @return {Argument}
		*/
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		/**
		* Make argument required.
		*
		* @returns {Argument}
		*/
		argRequired() {
			this.required = true;
			return this;
		}
		/**
		* Make argument optional.
		*
		* @returns {Argument}
		*/
		argOptional() {
			this.required = false;
			return this;
		}
	};
	/**
	* Takes an argument and returns its human readable equivalent for help usage.
	*
	* @param {Argument} arg
	* @return {string}
	* @private
	*/
	function humanReadableArgName(arg) {
		const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
		return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
	}
	exports.Argument = Argument;
	exports.humanReadableArgName = humanReadableArgName;
}));
// node_modules/commander/lib/help.js
var require_help = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { humanReadableArgName } = require_argument();
	/**
	* TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
	* https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
	* @typedef { import("./argument.js").Argument } Argument
	* @typedef { import("./command.js").Command } Command
	* @typedef { import("./option.js").Option } Option
	*/
	var Help = class {
		constructor() {
			this.helpWidth = void 0;
			this.minWidthToWrap = 40;
			this.sortSubcommands = false;
			this.sortOptions = false;
			this.showGlobalOptions = false;
		}
		/**
		* prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
		* and just before calling `formatHelp()`.
		*
		* Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
		*
		* @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
		*/
		prepareContext(contextOptions) {
			this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
		}
		/**
		* Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
		*
		* @param {Command} cmd
		* @returns {Command[]}
		*/
		visibleCommands(cmd) {
			const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
			const helpCommand = cmd._getHelpCommand();
			if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
			if (this.sortSubcommands) visibleCommands.sort((a, b) => {
				return a.name().localeCompare(b.name());
			});
			return visibleCommands;
		}
		/**
		* Compare options for sort.
		*
		* @param {Option} a
		* @param {Option} b
		* @returns {number}
		*/
		compareOptions(a, b) {
			const getSortKey = (option) => {
				return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
			};
			return getSortKey(a).localeCompare(getSortKey(b));
		}
		/**
		* Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
		*
		* @param {Command} cmd
		* @returns {Option[]}
		*/
		visibleOptions(cmd) {
			const visibleOptions = cmd.options.filter((option) => !option.hidden);
			const helpOption = cmd._getHelpOption();
			if (helpOption && !helpOption.hidden) {
				const removeShort = helpOption.short && cmd._findOption(helpOption.short);
				const removeLong = helpOption.long && cmd._findOption(helpOption.long);
				if (!removeShort && !removeLong) visibleOptions.push(helpOption);
				else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description));
				else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description));
			}
			if (this.sortOptions) visibleOptions.sort(this.compareOptions);
			return visibleOptions;
		}
		/**
		* Get an array of the visible global options. (Not including help.)
		*
		* @param {Command} cmd
		* @returns {Option[]}
		*/
		visibleGlobalOptions(cmd) {
			if (!this.showGlobalOptions) return [];
			const globalOptions = [];
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
				const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
				globalOptions.push(...visibleOptions);
			}
			if (this.sortOptions) globalOptions.sort(this.compareOptions);
			return globalOptions;
		}
		/**
		* Get an array of the arguments if any have a description.
		*
		* @param {Command} cmd
		* @returns {Argument[]}
		*/
		visibleArguments(cmd) {
			if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
				argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
			});
			if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
			return [];
		}
		/**
		* Get the command term to show in the list of subcommands.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		subcommandTerm(cmd) {
			const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
			return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
		}
		/**
		* Get the option term to show in the list of options.
		*
		* @param {Option} option
		* @returns {string}
		*/
		optionTerm(option) {
			return option.flags;
		}
		/**
		* Get the argument term to show in the list of arguments.
		*
		* @param {Argument} argument
		* @returns {string}
		*/
		argumentTerm(argument) {
			return argument.name();
		}
		/**
		* Get the longest command term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestSubcommandTermLength(cmd, helper) {
			return helper.visibleCommands(cmd).reduce((max, command) => {
				return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
			}, 0);
		}
		/**
		* Get the longest option term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestOptionTermLength(cmd, helper) {
			return helper.visibleOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		/**
		* Get the longest global option term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestGlobalOptionTermLength(cmd, helper) {
			return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		/**
		* Get the longest argument term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestArgumentTermLength(cmd, helper) {
			return helper.visibleArguments(cmd).reduce((max, argument) => {
				return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
			}, 0);
		}
		/**
		* Get the command usage to be displayed at the top of the built-in help.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		commandUsage(cmd) {
			let cmdName = cmd._name;
			if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
			let ancestorCmdNames = "";
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
			return ancestorCmdNames + cmdName + " " + cmd.usage();
		}
		/**
		* Get the description for the command.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		commandDescription(cmd) {
			return cmd.description();
		}
		/**
		* Get the subcommand summary to show in the list of subcommands.
		* (Fallback to description for backwards compatibility.)
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		subcommandDescription(cmd) {
			return cmd.summary() || cmd.description();
		}
		/**
		* Get the option description to show in the list of options.
		*
		* @param {Option} option
		* @return {string}
		*/
		optionDescription(option) {
			const extraInfo = [];
			if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (option.defaultValue !== void 0) {
				if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
			}
			if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
			if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (option.description) return `${option.description} ${extraDescription}`;
				return extraDescription;
			}
			return option.description;
		}
		/**
		* Get the argument description to show in the list of arguments.
		*
		* @param {Argument} argument
		* @return {string}
		*/
		argumentDescription(argument) {
			const extraInfo = [];
			if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (argument.description) return `${argument.description} ${extraDescription}`;
				return extraDescription;
			}
			return argument.description;
		}
		/**
		* Format a list of items, given a heading and an array of formatted items.
		*
		* @param {string} heading
		* @param {string[]} items
		* @param {Help} helper
		* @returns string[]
		*/
		formatItemList(heading, items, helper) {
			if (items.length === 0) return [];
			return [
				helper.styleTitle(heading),
				...items,
				""
			];
		}
		/**
		* Group items by their help group heading.
		*
		* @param {Command[] | Option[]} unsortedItems
		* @param {Command[] | Option[]} visibleItems
		* @param {Function} getGroup
		* @returns {Map<string, Command[] | Option[]>}
		*/
		groupItems(unsortedItems, visibleItems, getGroup) {
			const result = /* @__PURE__ */ new Map();
			unsortedItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
			});
			visibleItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
				result.get(group).push(item);
			});
			return result;
		}
		/**
		* Generate the built-in help text.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {string}
		*/
		formatHelp(cmd, helper) {
			const termWidth = helper.padWidth(cmd, helper);
			const helpWidth = helper.helpWidth ?? 80;
			function callFormatItem(term, description) {
				return helper.formatItem(term, termWidth, description, helper);
			}
			let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
			const commandDescription = helper.commandDescription(cmd);
			if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
			const argumentList = helper.visibleArguments(cmd).map((argument) => {
				return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
			});
			output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
			this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
				const optionList = options.map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList(group, optionList, helper));
			});
			if (helper.showGlobalOptions) {
				const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
			}
			this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
				const commandList = commands.map((sub) => {
					return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
				});
				output = output.concat(this.formatItemList(group, commandList, helper));
			});
			return output.join("\n");
		}
		/**
		* Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
		*
		* @param {string} str
		* @returns {number}
		*/
		displayWidth(str) {
			return stripColor(str).length;
		}
		/**
		* Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
		*
		* @param {string} str
		* @returns {string}
		*/
		styleTitle(str) {
			return str;
		}
		styleUsage(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word === "[command]") return this.styleSubcommandText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleCommandText(word);
			}).join(" ");
		}
		styleCommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleOptionDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleSubcommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleArgumentDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleDescriptionText(str) {
			return str;
		}
		styleOptionTerm(str) {
			return this.styleOptionText(str);
		}
		styleSubcommandTerm(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleSubcommandText(word);
			}).join(" ");
		}
		styleArgumentTerm(str) {
			return this.styleArgumentText(str);
		}
		styleOptionText(str) {
			return str;
		}
		styleArgumentText(str) {
			return str;
		}
		styleSubcommandText(str) {
			return str;
		}
		styleCommandText(str) {
			return str;
		}
		/**
		* Calculate the pad width from the maximum term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		padWidth(cmd, helper) {
			return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
		}
		/**
		* Detect manually wrapped and indented strings by checking for line break followed by whitespace.
		*
		* @param {string} str
		* @returns {boolean}
		*/
		preformatted(str) {
			return /\n[^\S\r\n]/.test(str);
		}
		/**
		* Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
		*
		* So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
		*   TTT  DDD DDDD
		*        DD DDD
		*
		* @param {string} term
		* @param {number} termWidth
		* @param {string} description
		* @param {Help} helper
		* @returns {string}
		*/
		formatItem(term, termWidth, description, helper) {
			const itemIndent = 2;
			const itemIndentStr = " ".repeat(itemIndent);
			if (!description) return itemIndentStr + term;
			const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
			const spacerWidth = 2;
			const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
			let formattedDescription;
			if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
			else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
			return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
		}
		/**
		* Wrap a string at whitespace, preserving existing line breaks.
		* Wrapping is skipped if the width is less than `minWidthToWrap`.
		*
		* @param {string} str
		* @param {number} width
		* @returns {string}
		*/
		boxWrap(str, width) {
			if (width < this.minWidthToWrap) return str;
			const rawLines = str.split(/\r\n|\n/);
			const chunkPattern = /[\s]*[^\s]+/g;
			const wrappedLines = [];
			rawLines.forEach((line) => {
				const chunks = line.match(chunkPattern);
				if (chunks === null) {
					wrappedLines.push("");
					return;
				}
				let sumChunks = [chunks.shift()];
				let sumWidth = this.displayWidth(sumChunks[0]);
				chunks.forEach((chunk) => {
					const visibleWidth = this.displayWidth(chunk);
					if (sumWidth + visibleWidth <= width) {
						sumChunks.push(chunk);
						sumWidth += visibleWidth;
						return;
					}
					wrappedLines.push(sumChunks.join(""));
					const nextChunk = chunk.trimStart();
					sumChunks = [nextChunk];
					sumWidth = this.displayWidth(nextChunk);
				});
				wrappedLines.push(sumChunks.join(""));
			});
			return wrappedLines.join("\n");
		}
	};
	/**
	* Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
	*
	* @param {string} str
	* @returns {string}
	* @package
	*/
	function stripColor(str) {
		return str.replace(/\x1b\[\d*(;\d*)*m/g, "");
	}
	exports.Help = Help;
	exports.stripColor = stripColor;
}));
// node_modules/commander/lib/option.js
var require_option = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Option = class {
		/**
		* Initialize a new `Option` with the given `flags` and `description`.
		*
		* @param {string} flags
		* @param {string} [description]
		*/
		constructor(flags, description) {
			this.flags = flags;
			this.description = description || "";
			this.required = flags.includes("<");
			this.optional = flags.includes("[");
			this.variadic = /\w\.\.\.[>\]]$/.test(flags);
			this.mandatory = false;
			const optionFlags = splitOptionFlags(flags);
			this.short = optionFlags.shortFlag;
			this.long = optionFlags.longFlag;
			this.negate = false;
			if (this.long) this.negate = this.long.startsWith("--no-");
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.presetArg = void 0;
			this.envVar = void 0;
			this.parseArg = void 0;
			this.hidden = false;
			this.argChoices = void 0;
			this.conflictsWith = [];
			this.implied = void 0;
			this.helpGroupHeading = void 0;
		}
		/**
		* Set the default value, and optionally supply the description to be displayed in the help.
		*
		* @param {*} value
		* @param {string} [description]
		* @return {Option}
		*/
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		/**
		* Preset to use when option used without option-argument, especially optional but also boolean and negated.
		* The custom processing (parseArg) is called.
		*
		* @example
		* new Option('--color').default('GREYSCALE').preset('RGB');
		* new Option('--donate [amount]').preset('20').argParser(parseFloat);
		*
		* @param {*} arg
		* @return {Option}
		*/
		preset(arg) {
			this.presetArg = arg;
			return this;
		}
		/**
		* Add option name(s) that conflict with this option.
		* An error will be displayed if conflicting options are found during parsing.
		*
		* @example
		* new Option('--rgb').conflicts('cmyk');
		* new Option('--js').conflicts(['ts', 'jsx']);
		*
		* @param {(string | string[])} names
		* @return {Option}
		*/
		conflicts(names) {
			this.conflictsWith = this.conflictsWith.concat(names);
			return this;
		}
		/**
		* Specify implied option values for when this option is set and the implied options are not.
		*
		* The custom processing (parseArg) is not called on the implied values.
		*
		* @example
		* program
		*   .addOption(new Option('--log', 'write logging information to file'))
		*   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
		*
		* @param {object} impliedOptionValues
		* @return {Option}
		*/
		implies(impliedOptionValues) {
			let newImplied = impliedOptionValues;
			if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
			this.implied = Object.assign(this.implied || {}, newImplied);
			return this;
		}
		/**
		* Set environment variable to check for option value.
		*
		* An environment variable is only used if when processed the current option value is
		* undefined, or the source of the current value is 'default' or 'config' or 'env'.
		*
		* @param {string} name
		* @return {Option}
		*/
		env(name) {
			this.envVar = name;
			return this;
		}
		/**
		* Set the custom handler for processing CLI option arguments into option values.
		*
		* @param {Function} [fn]
		* @return {Option}
		*/
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		/**
		* Whether the option is mandatory and must have a value after parsing.
		*
		* @param {boolean} [mandatory=true]
		* @return {Option}
		*/
		makeOptionMandatory(mandatory = true) {
			this.mandatory = !!mandatory;
			return this;
		}
		/**
		* Hide option in help.
		*
		* @param {boolean} [hide=true]
		* @return {Option}
		*/
		hideHelp(hide = true) {
			this.hidden = !!hide;
			return this;
		}
		/**
		* @package
		*/
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		/**
		* Only allow option value to be one of choices.
		*
		* @param {string[]} values
		* @return {Option}
		*/
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		/**
		* Return option name.
		*
		* @return {string}
		*/
		name() {
			if (this.long) return this.long.replace(/^--/, "");
			return this.short.replace(/^-/, "");
		}
		/**
		* Return option name, in a camelcase format that can be used
		* as an object attribute key.
		*
		* @return {string}
		*/
		attributeName() {
			if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
			return camelcase(this.name());
		}
		/**
		* Set the help group heading.
		*
		* @param {string} heading
		* @return {Option}
		*/
		helpGroup(heading) {
			this.helpGroupHeading = heading;
			return this;
		}
		/**
		* Check if `arg` matches the short or long flag.
		*
		* @param {string} arg
		* @return {boolean}
		* @package
		*/
		is(arg) {
			return this.short === arg || this.long === arg;
		}
		/**
		* Return whether a boolean option.
		*
		* Options are one of boolean, negated, required argument, or optional argument.
		*
		* @return {boolean}
		* @package
		*/
		isBoolean() {
			return !this.required && !this.optional && !this.negate;
		}
	};
	/**
	* This class is to make it easier to work with dual options, without changing the existing
	* implementation. We support separate dual options for separate positive and negative options,
	* like `--build` and `--no-build`, which share a single option value. This works nicely for some
	* use cases, but is tricky for others where we want separate behaviours despite
	* the single shared option value.
	*/
	var DualOptions = class {
		/**
		* @param {Option[]} options
		*/
		constructor(options) {
			this.positiveOptions = /* @__PURE__ */ new Map();
			this.negativeOptions = /* @__PURE__ */ new Map();
			this.dualOptions = /* @__PURE__ */ new Set();
			options.forEach((option) => {
				if (option.negate) this.negativeOptions.set(option.attributeName(), option);
				else this.positiveOptions.set(option.attributeName(), option);
			});
			this.negativeOptions.forEach((value, key) => {
				if (this.positiveOptions.has(key)) this.dualOptions.add(key);
			});
		}
		/**
		* Did the value come from the option, and not from possible matching dual option?
		*
		* @param {*} value
		* @param {Option} option
		* @returns {boolean}
		*/
		valueFromOption(value, option) {
			const optionKey = option.attributeName();
			if (!this.dualOptions.has(optionKey)) return true;
			const preset = this.negativeOptions.get(optionKey).presetArg;
			const negativeValue = preset !== void 0 ? preset : false;
			return option.negate === (negativeValue === value);
		}
	};
	/**
	* Convert string from kebab-case to camelCase.
	*
	* @param {string} str
	* @return {string}
	* @private
	*/
	function camelcase(str) {
		return str.split("-").reduce((str, word) => {
			return str + word[0].toUpperCase() + word.slice(1);
		});
	}
	/**
	* Split the short and long flag out of something like '-m,--mixed <value>'
	*
	* @private
	*/
	function splitOptionFlags(flags) {
		let shortFlag;
		let longFlag;
		const shortFlagExp = /^-[^-]$/;
		const longFlagExp = /^--[^-]/;
		const flagParts = flags.split(/[ |,]+/).concat("guard");
		if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
		if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (!shortFlag && longFlagExp.test(flagParts[0])) {
			shortFlag = longFlag;
			longFlag = flagParts.shift();
		}
		if (flagParts[0].startsWith("-")) {
			const unsupportedFlag = flagParts[0];
			const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
			if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
			if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
			if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
			throw new Error(`${baseError}
- unrecognised flag format`);
		}
		if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
		return {
			shortFlag,
			longFlag
		};
	}
	exports.Option = Option;
	exports.DualOptions = DualOptions;
}));
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = /* @__PURE__ */ __commonJSMin(((exports) => {
	const maxDistance = 3;
	function editDistance(a, b) {
		if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
		const d = [];
		for (let i = 0; i <= a.length; i++) d[i] = [i];
		for (let j = 0; j <= b.length; j++) d[0][j] = j;
		for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
			let cost = 1;
			if (a[i - 1] === b[j - 1]) cost = 0;
			else cost = 1;
			d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
		}
		return d[a.length][b.length];
	}
	/**
	* Find close matches, restricted to same number of edits.
	*
	* @param {string} word
	* @param {string[]} candidates
	* @returns {string}
	*/
	function suggestSimilar(word, candidates) {
		if (!candidates || candidates.length === 0) return "";
		candidates = Array.from(new Set(candidates));
		const searchingOptions = word.startsWith("--");
		if (searchingOptions) {
			word = word.slice(2);
			candidates = candidates.map((candidate) => candidate.slice(2));
		}
		let similar = [];
		let bestDistance = maxDistance;
		const minSimilarity = .4;
		candidates.forEach((candidate) => {
			if (candidate.length <= 1) return;
			const distance = editDistance(word, candidate);
			const length = Math.max(word.length, candidate.length);
			if ((length - distance) / length > minSimilarity) {
				if (distance < bestDistance) {
					bestDistance = distance;
					similar = [candidate];
				} else if (distance === bestDistance) similar.push(candidate);
			}
		});
		similar.sort((a, b) => a.localeCompare(b));
		if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
		if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
		if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
		return "";
	}
	exports.suggestSimilar = suggestSimilar;
}));
// node_modules/commander/lib/command.js
var require_command = /* @__PURE__ */ __commonJSMin(((exports) => {
	const EventEmitter = require("node:events").EventEmitter;
	const childProcess = require("node:child_process");
	const path = require("node:path");
	const fs = require("node:fs");
	const process = require("node:process");
	const { Argument, humanReadableArgName } = require_argument();
	const { CommanderError } = require_error();
	const { Help, stripColor } = require_help();
	const { Option, DualOptions } = require_option();
	const { suggestSimilar } = require_suggestSimilar();
	var Command = class Command extends EventEmitter {
		/**
		* Initialize a new `Command`.
		*
		* @param {string} [name]
		*/
		constructor(name) {
			super();
			/** @type {Command[]} */
			this.commands = [];
			/** @type {Option[]} */
			this.options = [];
			this.parent = null;
			this._allowUnknownOption = false;
			this._allowExcessArguments = false;
			/** @type {Argument[]} */
			this.registeredArguments = [];
			this._args = this.registeredArguments;
			/** @type {string[]} */
			this.args = [];
			this.rawArgs = [];
			this.processedArgs = [];
			this._scriptPath = null;
			this._name = name || "";
			this._optionValues = {};
			this._optionValueSources = {};
			this._storeOptionsAsProperties = false;
			this._actionHandler = null;
			this._executableHandler = false;
			this._executableFile = null;
			this._executableDir = null;
			this._defaultCommandName = null;
			this._exitCallback = null;
			this._aliases = [];
			this._combineFlagAndOptionalValue = true;
			this._description = "";
			this._summary = "";
			this._argsDescription = void 0;
			this._enablePositionalOptions = false;
			this._passThroughOptions = false;
			this._lifeCycleHooks = {};
			/** @type {(boolean | string)} */
			this._showHelpAfterError = false;
			this._showSuggestionAfterError = true;
			this._savedState = null;
			this._outputConfiguration = {
				writeOut: (str) => process.stdout.write(str),
				writeErr: (str) => process.stderr.write(str),
				outputError: (str, write) => write(str),
				getOutHelpWidth: () => process.stdout.isTTY ? process.stdout.columns : void 0,
				getErrHelpWidth: () => process.stderr.isTTY ? process.stderr.columns : void 0,
				getOutHasColors: () => useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
				getErrHasColors: () => useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
				stripColor: (str) => stripColor(str)
			};
			this._hidden = false;
			/** @type {(Option | null | undefined)} */
			this._helpOption = void 0;
			this._addImplicitHelpCommand = void 0;
			/** @type {Command} */
			this._helpCommand = void 0;
			this._helpConfiguration = {};
			/** @type {string | undefined} */
			this._helpGroupHeading = void 0;
			/** @type {string | undefined} */
			this._defaultCommandGroup = void 0;
			/** @type {string | undefined} */
			this._defaultOptionGroup = void 0;
		}
		/**
		* Copy settings that are useful to have in common across root command and subcommands.
		*
		* (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
		*
		* @param {Command} sourceCommand
		* @return {Command} `this` command for chaining
		*/
		copyInheritedSettings(sourceCommand) {
			this._outputConfiguration = sourceCommand._outputConfiguration;
			this._helpOption = sourceCommand._helpOption;
			this._helpCommand = sourceCommand._helpCommand;
			this._helpConfiguration = sourceCommand._helpConfiguration;
			this._exitCallback = sourceCommand._exitCallback;
			this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
			this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
			this._allowExcessArguments = sourceCommand._allowExcessArguments;
			this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
			this._showHelpAfterError = sourceCommand._showHelpAfterError;
			this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
			return this;
		}
		/**
		* @returns {Command[]}
		* @private
		*/
		_getCommandAndAncestors() {
			const result = [];
			for (let command = this; command; command = command.parent) result.push(command);
			return result;
		}
		/**
		* Define a command.
		*
		* There are two styles of command: pay attention to where to put the description.
		*
		* @example
		* // Command implemented using action handler (description is supplied separately to `.command`)
		* program
		*   .command('clone <source> [destination]')
		*   .description('clone a repository into a newly created directory')
		*   .action((source, destination) => {
		*     console.log('clone command called');
		*   });
		*
		* // Command implemented using separate executable file (description is second parameter to `.command`)
		* program
		*   .command('start <service>', 'start named service')
		*   .command('stop [service]', 'stop named service, or all if no name supplied');
		*
		* @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
		* @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
		* @param {object} [execOpts] - configuration options (for executable)
		* @return {Command} returns new command for action handler, or `this` for executable command
		*/
		command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
			let desc = actionOptsOrExecDesc;
			let opts = execOpts;
			if (typeof desc === "object" && desc !== null) {
				opts = desc;
				desc = null;
			}
			opts = opts || {};
			const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
			const cmd = this.createCommand(name);
			if (desc) {
				cmd.description(desc);
				cmd._executableHandler = true;
			}
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			cmd._hidden = !!(opts.noHelp || opts.hidden);
			cmd._executableFile = opts.executableFile || null;
			if (args) cmd.arguments(args);
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd.copyInheritedSettings(this);
			if (desc) return this;
			return cmd;
		}
		/**
		* Factory routine to create a new unattached command.
		*
		* See .command() for creating an attached subcommand, which uses this routine to
		* create the command. You can override createCommand to customise subcommands.
		*
		* @param {string} [name]
		* @return {Command} new command
		*/
		createCommand(name) {
			return new Command(name);
		}
		/**
		* You can customise the help with a subclass of Help by overriding createHelp,
		* or by overriding Help properties using configureHelp().
		*
		* @return {Help}
		*/
		createHelp() {
			return Object.assign(new Help(), this.configureHelp());
		}
		/**
		* You can customise the help by overriding Help properties using configureHelp(),
		* or with a subclass of Help by overriding createHelp().
		*
		* @param {object} [configuration] - configuration options
		* @return {(Command | object)} `this` command for chaining, or stored configuration
		*/
		configureHelp(configuration) {
			if (configuration === void 0) return this._helpConfiguration;
			this._helpConfiguration = configuration;
			return this;
		}
		/**
		* The default output goes to stdout and stderr. You can customise this for special
		* applications. You can also customise the display of errors by overriding outputError.
		*
		* The configuration properties are all functions:
		*
		*     // change how output being written, defaults to stdout and stderr
		*     writeOut(str)
		*     writeErr(str)
		*     // change how output being written for errors, defaults to writeErr
		*     outputError(str, write) // used for displaying errors and not used for displaying help
		*     // specify width for wrapping help
		*     getOutHelpWidth()
		*     getErrHelpWidth()
		*     // color support, currently only used with Help
		*     getOutHasColors()
		*     getErrHasColors()
		*     stripColor() // used to remove ANSI escape codes if output does not have colors
		*
		* @param {object} [configuration] - configuration options
		* @return {(Command | object)} `this` command for chaining, or stored configuration
		*/
		configureOutput(configuration) {
			if (configuration === void 0) return this._outputConfiguration;
			this._outputConfiguration = {
				...this._outputConfiguration,
				...configuration
			};
			return this;
		}
		/**
		* Display the help or a custom message after an error occurs.
		*
		* @param {(boolean|string)} [displayHelp]
		* @return {Command} `this` command for chaining
		*/
		showHelpAfterError(displayHelp = true) {
			if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
			this._showHelpAfterError = displayHelp;
			return this;
		}
		/**
		* Display suggestion of similar commands for unknown commands, or options for unknown options.
		*
		* @param {boolean} [displaySuggestion]
		* @return {Command} `this` command for chaining
		*/
		showSuggestionAfterError(displaySuggestion = true) {
			this._showSuggestionAfterError = !!displaySuggestion;
			return this;
		}
		/**
		* Add a prepared subcommand.
		*
		* See .command() for creating an attached subcommand which inherits settings from its parent.
		*
		* @param {Command} cmd - new subcommand
		* @param {object} [opts] - configuration options
		* @return {Command} `this` command for chaining
		*/
		addCommand(cmd, opts) {
			if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
			opts = opts || {};
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			if (opts.noHelp || opts.hidden) cmd._hidden = true;
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd._checkForBrokenPassThrough();
			return this;
		}
		/**
		* Factory routine to create a new unattached argument.
		*
		* See .argument() for creating an attached argument, which uses this routine to
		* create the argument. You can override createArgument to return a custom argument.
		*
		* @param {string} name
		* @param {string} [description]
		* @return {Argument} new argument
		*/
		createArgument(name, description) {
			return new Argument(name, description);
		}
		/**
		* Define argument syntax for command.
		*
		* The default is that the argument is required, and you can explicitly
		* indicate this with <> around the name. Put [] around the name for an optional argument.
		*
		* @example
		* program.argument('<input-file>');
		* program.argument('[output-file]');
		*
		* @param {string} name
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom argument processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		argument(name, description, parseArg, defaultValue) {
			const argument = this.createArgument(name, description);
			if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
			else argument.default(parseArg);
			this.addArgument(argument);
			return this;
		}
		/**
		* Define argument syntax for command, adding multiple at once (without descriptions).
		*
		* See also .argument().
		*
		* @example
		* program.arguments('<cmd> [env]');
		*
		* @param {string} names
		* @return {Command} `this` command for chaining
		*/
		arguments(names) {
			names.trim().split(/ +/).forEach((detail) => {
				this.argument(detail);
			});
			return this;
		}
		/**
		* Define argument syntax for command, adding a prepared argument.
		*
		* @param {Argument} argument
		* @return {Command} `this` command for chaining
		*/
		addArgument(argument) {
			const previousArgument = this.registeredArguments.slice(-1)[0];
			if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
			if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
			this.registeredArguments.push(argument);
			return this;
		}
		/**
		* Customise or override default help command. By default a help command is automatically added if your command has subcommands.
		*
		* @example
		*    program.helpCommand('help [cmd]');
		*    program.helpCommand('help [cmd]', 'show help');
		*    program.helpCommand(false); // suppress default help command
		*    program.helpCommand(true); // add help command even if no subcommands
		*
		* @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
		* @param {string} [description] - custom description
		* @return {Command} `this` command for chaining
		*/
		helpCommand(enableOrNameAndArgs, description) {
			if (typeof enableOrNameAndArgs === "boolean") {
				this._addImplicitHelpCommand = enableOrNameAndArgs;
				if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
				return this;
			}
			const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
			const helpDescription = description ?? "display help for command";
			const helpCommand = this.createCommand(helpName);
			helpCommand.helpOption(false);
			if (helpArgs) helpCommand.arguments(helpArgs);
			if (helpDescription) helpCommand.description(helpDescription);
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
			return this;
		}
		/**
		* Add prepared custom help command.
		*
		* @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
		* @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
		* @return {Command} `this` command for chaining
		*/
		addHelpCommand(helpCommand, deprecatedDescription) {
			if (typeof helpCommand !== "object") {
				this.helpCommand(helpCommand, deprecatedDescription);
				return this;
			}
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			this._initCommandGroup(helpCommand);
			return this;
		}
		/**
		* Lazy create help command.
		*
		* @return {(Command|null)}
		* @package
		*/
		_getHelpCommand() {
			if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
				if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
				return this._helpCommand;
			}
			return null;
		}
		/**
		* Add hook for life cycle event.
		*
		* @param {string} event
		* @param {Function} listener
		* @return {Command} `this` command for chaining
		*/
		hook(event, listener) {
			const allowedValues = [
				"preSubcommand",
				"preAction",
				"postAction"
			];
			if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
			if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
			else this._lifeCycleHooks[event] = [listener];
			return this;
		}
		/**
		* Register callback to use as replacement for calling process.exit.
		*
		* @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
		* @return {Command} `this` command for chaining
		*/
		exitOverride(fn) {
			if (fn) this._exitCallback = fn;
			else this._exitCallback = (err) => {
				if (err.code !== "commander.executeSubCommandAsync") throw err;
			};
			return this;
		}
		/**
		* Call process.exit, and _exitCallback if defined.
		*
		* @param {number} exitCode exit code for using with process.exit
		* @param {string} code an id string representing the error
		* @param {string} message human-readable description of the error
		* @return never
		* @private
		*/
		_exit(exitCode, code, message) {
			if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
			process.exit(exitCode);
		}
		/**
		* Register callback `fn` for the command.
		*
		* @example
		* program
		*   .command('serve')
		*   .description('start service')
		*   .action(function() {
		*      // do work here
		*   });
		*
		* @param {Function} fn
		* @return {Command} `this` command for chaining
		*/
		action(fn) {
			const listener = (args) => {
				const expectedArgsCount = this.registeredArguments.length;
				const actionArgs = args.slice(0, expectedArgsCount);
				if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
				else actionArgs[expectedArgsCount] = this.opts();
				actionArgs.push(this);
				return fn.apply(this, actionArgs);
			};
			this._actionHandler = listener;
			return this;
		}
		/**
		* Factory routine to create a new unattached option.
		*
		* See .option() for creating an attached option, which uses this routine to
		* create the option. You can override createOption to return a custom option.
		*
		* @param {string} flags
		* @param {string} [description]
		* @return {Option} new option
		*/
		createOption(flags, description) {
			return new Option(flags, description);
		}
		/**
		* Wrap parseArgs to catch 'commander.invalidArgument'.
		*
		* @param {(Option | Argument)} target
		* @param {string} value
		* @param {*} previous
		* @param {string} invalidArgumentMessage
		* @private
		*/
		_callParseArg(target, value, previous, invalidArgumentMessage) {
			try {
				return target.parseArg(value, previous);
			} catch (err) {
				if (err.code === "commander.invalidArgument") {
					const message = `${invalidArgumentMessage} ${err.message}`;
					this.error(message, {
						exitCode: err.exitCode,
						code: err.code
					});
				}
				throw err;
			}
		}
		/**
		* Check for option flag conflicts.
		* Register option if no conflicts found, or throw on conflict.
		*
		* @param {Option} option
		* @private
		*/
		_registerOption(option) {
			const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
			if (matchingOption) {
				const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
				throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
			}
			this._initOptionGroup(option);
			this.options.push(option);
		}
		/**
		* Check for command name and alias conflicts with existing commands.
		* Register command if no conflicts found, or throw on conflict.
		*
		* @param {Command} command
		* @private
		*/
		_registerCommand(command) {
			const knownBy = (cmd) => {
				return [cmd.name()].concat(cmd.aliases());
			};
			const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
			if (alreadyUsed) {
				const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
				const newCmd = knownBy(command).join("|");
				throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
			}
			this._initCommandGroup(command);
			this.commands.push(command);
		}
		/**
		* Add an option.
		*
		* @param {Option} option
		* @return {Command} `this` command for chaining
		*/
		addOption(option) {
			this._registerOption(option);
			const oname = option.name();
			const name = option.attributeName();
			if (option.negate) {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(name, option.defaultValue === void 0 ? true : option.defaultValue, "default");
			} else if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
			const handleOptionValue = (val, invalidValueMessage, valueSource) => {
				if (val == null && option.presetArg !== void 0) val = option.presetArg;
				const oldValue = this.getOptionValue(name);
				if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
				else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
				if (val == null) {
					if (option.negate) val = false;
					else if (option.isBoolean() || option.optional) val = true;
					else val = "";
				}
				this.setOptionValueWithSource(name, val, valueSource);
			};
			this.on("option:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "cli");
			});
			if (option.envVar) this.on("optionEnv:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "env");
			});
			return this;
		}
		/**
		* Internal implementation shared by .option() and .requiredOption()
		*
		* @return {Command} `this` command for chaining
		* @private
		*/
		_optionEx(config, flags, description, fn, defaultValue) {
			if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
			const option = this.createOption(flags, description);
			option.makeOptionMandatory(!!config.mandatory);
			if (typeof fn === "function") option.default(defaultValue).argParser(fn);
			else if (fn instanceof RegExp) {
				const regex = fn;
				fn = (val, def) => {
					const m = regex.exec(val);
					return m ? m[0] : def;
				};
				option.default(defaultValue).argParser(fn);
			} else option.default(fn);
			return this.addOption(option);
		}
		/**
		* Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
		*
		* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
		* option-argument is indicated by `<>` and an optional option-argument by `[]`.
		*
		* See the README for more details, and see also addOption() and requiredOption().
		*
		* @example
		* program
		*     .option('-p, --pepper', 'add pepper')
		*     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
		*     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
		*     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
		*
		* @param {string} flags
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom option processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		option(flags, description, parseArg, defaultValue) {
			return this._optionEx({}, flags, description, parseArg, defaultValue);
		}
		/**
		* Add a required option which must have a value after parsing. This usually means
		* the option must be specified on the command line. (Otherwise the same as .option().)
		*
		* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
		*
		* @param {string} flags
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom option processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		requiredOption(flags, description, parseArg, defaultValue) {
			return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
		}
		/**
		* Alter parsing of short flags with optional values.
		*
		* @example
		* // for `.option('-f,--flag [value]'):
		* program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
		* program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
		*
		* @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
		* @return {Command} `this` command for chaining
		*/
		combineFlagAndOptionalValue(combine = true) {
			this._combineFlagAndOptionalValue = !!combine;
			return this;
		}
		/**
		* Allow unknown options on the command line.
		*
		* @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
		* @return {Command} `this` command for chaining
		*/
		allowUnknownOption(allowUnknown = true) {
			this._allowUnknownOption = !!allowUnknown;
			return this;
		}
		/**
		* Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
		*
		* @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
		* @return {Command} `this` command for chaining
		*/
		allowExcessArguments(allowExcess = true) {
			this._allowExcessArguments = !!allowExcess;
			return this;
		}
		/**
		* Enable positional options. Positional means global options are specified before subcommands which lets
		* subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
		* The default behaviour is non-positional and global options may appear anywhere on the command line.
		*
		* @param {boolean} [positional]
		* @return {Command} `this` command for chaining
		*/
		enablePositionalOptions(positional = true) {
			this._enablePositionalOptions = !!positional;
			return this;
		}
		/**
		* Pass through options that come after command-arguments rather than treat them as command-options,
		* so actual command-options come before command-arguments. Turning this on for a subcommand requires
		* positional options to have been enabled on the program (parent commands).
		* The default behaviour is non-positional and options may appear before or after command-arguments.
		*
		* @param {boolean} [passThrough] for unknown options.
		* @return {Command} `this` command for chaining
		*/
		passThroughOptions(passThrough = true) {
			this._passThroughOptions = !!passThrough;
			this._checkForBrokenPassThrough();
			return this;
		}
		/**
		* @private
		*/
		_checkForBrokenPassThrough() {
			if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
		}
		/**
		* Whether to store option values as properties on command object,
		* or store separately (specify false). In both cases the option values can be accessed using .opts().
		*
		* @param {boolean} [storeAsProperties=true]
		* @return {Command} `this` command for chaining
		*/
		storeOptionsAsProperties(storeAsProperties = true) {
			if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
			if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
			this._storeOptionsAsProperties = !!storeAsProperties;
			return this;
		}
		/**
		* Retrieve option value.
		*
		* @param {string} key
		* @return {object} value
		*/
		getOptionValue(key) {
			if (this._storeOptionsAsProperties) return this[key];
			return this._optionValues[key];
		}
		/**
		* Store option value.
		*
		* @param {string} key
		* @param {object} value
		* @return {Command} `this` command for chaining
		*/
		setOptionValue(key, value) {
			return this.setOptionValueWithSource(key, value, void 0);
		}
		/**
		* Store option value and where the value came from.
		*
		* @param {string} key
		* @param {object} value
		* @param {string} source - expected values are default/config/env/cli/implied
		* @return {Command} `this` command for chaining
		*/
		setOptionValueWithSource(key, value, source) {
			if (this._storeOptionsAsProperties) this[key] = value;
			else this._optionValues[key] = value;
			this._optionValueSources[key] = source;
			return this;
		}
		/**
		* Get source of option value.
		* Expected values are default | config | env | cli | implied
		*
		* @param {string} key
		* @return {string}
		*/
		getOptionValueSource(key) {
			return this._optionValueSources[key];
		}
		/**
		* Get source of option value. See also .optsWithGlobals().
		* Expected values are default | config | env | cli | implied
		*
		* @param {string} key
		* @return {string}
		*/
		getOptionValueSourceWithGlobals(key) {
			let source;
			this._getCommandAndAncestors().forEach((cmd) => {
				if (cmd.getOptionValueSource(key) !== void 0) source = cmd.getOptionValueSource(key);
			});
			return source;
		}
		/**
		* Get user arguments from implied or explicit arguments.
		* Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
		*
		* @private
		*/
		_prepareUserArgs(argv, parseOptions) {
			if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
			parseOptions = parseOptions || {};
			if (argv === void 0 && parseOptions.from === void 0) {
				if (process.versions?.electron) parseOptions.from = "electron";
				const execArgv = process.execArgv ?? [];
				if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
			}
			if (argv === void 0) argv = process.argv;
			this.rawArgs = argv.slice();
			let userArgs;
			switch (parseOptions.from) {
				case void 0:
				case "node":
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
					break;
				case "electron":
					if (process.defaultApp) {
						this._scriptPath = argv[1];
						userArgs = argv.slice(2);
					} else userArgs = argv.slice(1);
					break;
				case "user":
					userArgs = argv.slice(0);
					break;
				case "eval":
					userArgs = argv.slice(1);
					break;
				default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
			}
			if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
			this._name = this._name || "program";
			return userArgs;
		}
		/**
		* Parse `argv`, setting options and invoking commands when defined.
		*
		* Use parseAsync instead of parse if any of your action handlers are async.
		*
		* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
		*
		* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
		* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
		* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
		* - `'user'`: just user arguments
		*
		* @example
		* program.parse(); // parse process.argv and auto-detect electron and special node flags
		* program.parse(process.argv); // assume argv[0] is app and argv[1] is script
		* program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
		*
		* @param {string[]} [argv] - optional, defaults to process.argv
		* @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
		* @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
		* @return {Command} `this` command for chaining
		*/
		parse(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			this._parseCommand([], userArgs);
			return this;
		}
		/**
		* Parse `argv`, setting options and invoking commands when defined.
		*
		* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
		*
		* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
		* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
		* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
		* - `'user'`: just user arguments
		*
		* @example
		* await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
		* await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
		* await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
		*
		* @param {string[]} [argv]
		* @param {object} [parseOptions]
		* @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
		* @return {Promise}
		*/
		async parseAsync(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			await this._parseCommand([], userArgs);
			return this;
		}
		_prepareForParse() {
			if (this._savedState === null) this.saveStateBeforeParse();
			else this.restoreStateBeforeParse();
		}
		/**
		* Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
		* Not usually called directly, but available for subclasses to save their custom state.
		*
		* This is called in a lazy way. Only commands used in parsing chain will have state saved.
		*/
		saveStateBeforeParse() {
			this._savedState = {
				_name: this._name,
				_optionValues: { ...this._optionValues },
				_optionValueSources: { ...this._optionValueSources }
			};
		}
		/**
		* Restore state before parse for calls after the first.
		* Not usually called directly, but available for subclasses to save their custom state.
		*
		* This is called in a lazy way. Only commands used in parsing chain will have state restored.
		*/
		restoreStateBeforeParse() {
			if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
			this._name = this._savedState._name;
			this._scriptPath = null;
			this.rawArgs = [];
			this._optionValues = { ...this._savedState._optionValues };
			this._optionValueSources = { ...this._savedState._optionValueSources };
			this.args = [];
			this.processedArgs = [];
		}
		/**
		* Throw if expected executable is missing. Add lots of help for author.
		*
		* @param {string} executableFile
		* @param {string} executableDir
		* @param {string} subcommandName
		*/
		_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
			if (fs.existsSync(executableFile)) return;
			const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
			throw new Error(executableMissing);
		}
		/**
		* Execute a sub-command executable.
		*
		* @private
		*/
		_executeSubCommand(subcommand, args) {
			args = args.slice();
			let launchWithNode = false;
			const sourceExt = [
				".js",
				".ts",
				".tsx",
				".mjs",
				".cjs"
			];
			function findFile(baseDir, baseName) {
				const localBin = path.resolve(baseDir, baseName);
				if (fs.existsSync(localBin)) return localBin;
				if (sourceExt.includes(path.extname(baseName))) return void 0;
				const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
				if (foundExt) return `${localBin}${foundExt}`;
			}
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
			let executableDir = this._executableDir || "";
			if (this._scriptPath) {
				let resolvedScriptPath;
				try {
					resolvedScriptPath = fs.realpathSync(this._scriptPath);
				} catch {
					resolvedScriptPath = this._scriptPath;
				}
				executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
			}
			if (executableDir) {
				let localFile = findFile(executableDir, executableFile);
				if (!localFile && !subcommand._executableFile && this._scriptPath) {
					const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
					if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
				}
				executableFile = localFile || executableFile;
			}
			launchWithNode = sourceExt.includes(path.extname(executableFile));
			let proc;
			if (process.platform !== "win32") {
				if (launchWithNode) {
					args.unshift(executableFile);
					args = incrementNodeInspectorPort(process.execArgv).concat(args);
					proc = childProcess.spawn(process.argv[0], args, { stdio: "inherit" });
				} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
			} else {
				this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(process.execArgv).concat(args);
				proc = childProcess.spawn(process.execPath, args, { stdio: "inherit" });
			}
			if (!proc.killed) [
				"SIGUSR1",
				"SIGUSR2",
				"SIGTERM",
				"SIGINT",
				"SIGHUP"
			].forEach((signal) => {
				process.on(signal, () => {
					if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
				});
			});
			const exitCallback = this._exitCallback;
			proc.on("close", (code) => {
				code = code ?? 1;
				if (!exitCallback) process.exit(code);
				else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
			});
			proc.on("error", (err) => {
				if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
				if (!exitCallback) process.exit(1);
				else {
					const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
					wrappedError.nestedError = err;
					exitCallback(wrappedError);
				}
			});
			this.runningCommand = proc;
		}
		/**
		* @private
		*/
		_dispatchSubcommand(commandName, operands, unknown) {
			const subCommand = this._findCommand(commandName);
			if (!subCommand) this.help({ error: true });
			subCommand._prepareForParse();
			let promiseChain;
			promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
			promiseChain = this._chainOrCall(promiseChain, () => {
				if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
				else return subCommand._parseCommand(operands, unknown);
			});
			return promiseChain;
		}
		/**
		* Invoke help directly if possible, or dispatch if necessary.
		* e.g. help foo
		*
		* @private
		*/
		_dispatchHelpCommand(subcommandName) {
			if (!subcommandName) this.help();
			const subCommand = this._findCommand(subcommandName);
			if (subCommand && !subCommand._executableHandler) subCommand.help();
			return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
		}
		/**
		* Check this.args against expected this.registeredArguments.
		*
		* @private
		*/
		_checkNumberOfArguments() {
			this.registeredArguments.forEach((arg, i) => {
				if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
			});
			if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
			if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
		}
		/**
		* Process this.args using this.registeredArguments and save as this.processedArgs!
		*
		* @private
		*/
		_processArguments() {
			const myParseArg = (argument, value, previous) => {
				let parsedValue = value;
				if (value !== null && argument.parseArg) {
					const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
					parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
				}
				return parsedValue;
			};
			this._checkNumberOfArguments();
			const processedArgs = [];
			this.registeredArguments.forEach((declaredArg, index) => {
				let value = declaredArg.defaultValue;
				if (declaredArg.variadic) {
					if (index < this.args.length) {
						value = this.args.slice(index);
						if (declaredArg.parseArg) value = value.reduce((processed, v) => {
							return myParseArg(declaredArg, v, processed);
						}, declaredArg.defaultValue);
					} else if (value === void 0) value = [];
				} else if (index < this.args.length) {
					value = this.args[index];
					if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
				}
				processedArgs[index] = value;
			});
			this.processedArgs = processedArgs;
		}
		/**
		* Once we have a promise we chain, but call synchronously until then.
		*
		* @param {(Promise|undefined)} promise
		* @param {Function} fn
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCall(promise, fn) {
			if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
			return fn();
		}
		/**
		*
		* @param {(Promise|undefined)} promise
		* @param {string} event
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCallHooks(promise, event) {
			let result = promise;
			const hooks = [];
			this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
				hookedCommand._lifeCycleHooks[event].forEach((callback) => {
					hooks.push({
						hookedCommand,
						callback
					});
				});
			});
			if (event === "postAction") hooks.reverse();
			hooks.forEach((hookDetail) => {
				result = this._chainOrCall(result, () => {
					return hookDetail.callback(hookDetail.hookedCommand, this);
				});
			});
			return result;
		}
		/**
		*
		* @param {(Promise|undefined)} promise
		* @param {Command} subCommand
		* @param {string} event
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCallSubCommandHook(promise, subCommand, event) {
			let result = promise;
			if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
				result = this._chainOrCall(result, () => {
					return hook(this, subCommand);
				});
			});
			return result;
		}
		/**
		* Process arguments in context of this command.
		* Returns action result, in case it is a promise.
		*
		* @private
		*/
		_parseCommand(operands, unknown) {
			const parsed = this.parseOptions(unknown);
			this._parseOptionsEnv();
			this._parseOptionsImplied();
			operands = operands.concat(parsed.operands);
			unknown = parsed.unknown;
			this.args = operands.concat(unknown);
			if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
			if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
			if (this._defaultCommandName) {
				this._outputHelpIfRequested(unknown);
				return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
			}
			if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
			this._outputHelpIfRequested(parsed.unknown);
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			const checkForUnknownOptions = () => {
				if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
			};
			const commandEvent = `command:${this.name()}`;
			if (this._actionHandler) {
				checkForUnknownOptions();
				this._processArguments();
				let promiseChain;
				promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
				promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
				if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
					this.parent.emit(commandEvent, operands, unknown);
				});
				promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
				return promiseChain;
			}
			if (this.parent?.listenerCount(commandEvent)) {
				checkForUnknownOptions();
				this._processArguments();
				this.parent.emit(commandEvent, operands, unknown);
			} else if (operands.length) {
				if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
				if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
				else if (this.commands.length) this.unknownCommand();
				else {
					checkForUnknownOptions();
					this._processArguments();
				}
			} else if (this.commands.length) {
				checkForUnknownOptions();
				this.help({ error: true });
			} else {
				checkForUnknownOptions();
				this._processArguments();
			}
		}
		/**
		* Find matching command.
		*
		* @private
		* @return {Command | undefined}
		*/
		_findCommand(name) {
			if (!name) return void 0;
			return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
		}
		/**
		* Return an option matching `arg` if any.
		*
		* @param {string} arg
		* @return {Option}
		* @package
		*/
		_findOption(arg) {
			return this.options.find((option) => option.is(arg));
		}
		/**
		* Display an error message if a mandatory option does not have a value.
		* Called after checking for help flags in leaf subcommand.
		*
		* @private
		*/
		_checkForMissingMandatoryOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd.options.forEach((anOption) => {
					if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
				});
			});
		}
		/**
		* Display an error message if conflicting options are used together in this.
		*
		* @private
		*/
		_checkForConflictingLocalOptions() {
			const definedNonDefaultOptions = this.options.filter((option) => {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0) return false;
				return this.getOptionValueSource(optionKey) !== "default";
			});
			definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
				const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
				if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
			});
		}
		/**
		* Display an error message if conflicting options are used together.
		* Called after checking for help flags in leaf subcommand.
		*
		* @private
		*/
		_checkForConflictingOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd._checkForConflictingLocalOptions();
			});
		}
		/**
		* Parse options from `argv` removing known options,
		* and return argv split into operands and unknown arguments.
		*
		* Side effects: modifies command by storing options. Does not reset state if called again.
		*
		* Examples:
		*
		*     argv => operands, unknown
		*     --known kkk op => [op], []
		*     op --known kkk => [op], []
		*     sub --unknown uuu op => [sub], [--unknown uuu op]
		*     sub -- --unknown uuu op => [sub --unknown uuu op], []
		*
		* @param {string[]} args
		* @return {{operands: string[], unknown: string[]}}
		*/
		parseOptions(args) {
			const operands = [];
			const unknown = [];
			let dest = operands;
			function maybeOption(arg) {
				return arg.length > 1 && arg[0] === "-";
			}
			const negativeNumberArg = (arg) => {
				if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
				return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
			};
			let activeVariadicOption = null;
			let activeGroup = null;
			let i = 0;
			while (i < args.length || activeGroup) {
				const arg = activeGroup ?? args[i++];
				activeGroup = null;
				if (arg === "--") {
					if (dest === unknown) dest.push(arg);
					dest.push(...args.slice(i));
					break;
				}
				if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
					this.emit(`option:${activeVariadicOption.name()}`, arg);
					continue;
				}
				activeVariadicOption = null;
				if (maybeOption(arg)) {
					const option = this._findOption(arg);
					if (option) {
						if (option.required) {
							const value = args[i++];
							if (value === void 0) this.optionMissingArgument(option);
							this.emit(`option:${option.name()}`, value);
						} else if (option.optional) {
							let value = null;
							if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
							this.emit(`option:${option.name()}`, value);
						} else this.emit(`option:${option.name()}`);
						activeVariadicOption = option.variadic ? option : null;
						continue;
					}
				}
				if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
					const option = this._findOption(`-${arg[1]}`);
					if (option) {
						if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
						else {
							this.emit(`option:${option.name()}`);
							activeGroup = `-${arg.slice(2)}`;
						}
						continue;
					}
				}
				if (/^--[^=]+=/.test(arg)) {
					const index = arg.indexOf("=");
					const option = this._findOption(arg.slice(0, index));
					if (option && (option.required || option.optional)) {
						this.emit(`option:${option.name()}`, arg.slice(index + 1));
						continue;
					}
				}
				if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
				if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
					if (this._findCommand(arg)) {
						operands.push(arg);
						unknown.push(...args.slice(i));
						break;
					} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
						operands.push(arg, ...args.slice(i));
						break;
					} else if (this._defaultCommandName) {
						unknown.push(arg, ...args.slice(i));
						break;
					}
				}
				if (this._passThroughOptions) {
					dest.push(arg, ...args.slice(i));
					break;
				}
				dest.push(arg);
			}
			return {
				operands,
				unknown
			};
		}
		/**
		* Return an object containing local option values as key-value pairs.
		*
		* @return {object}
		*/
		opts() {
			if (this._storeOptionsAsProperties) {
				const result = {};
				const len = this.options.length;
				for (let i = 0; i < len; i++) {
					const key = this.options[i].attributeName();
					result[key] = key === this._versionOptionName ? this._version : this[key];
				}
				return result;
			}
			return this._optionValues;
		}
		/**
		* Return an object containing merged local and global option values as key-value pairs.
		*
		* @return {object}
		*/
		optsWithGlobals() {
			return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
		}
		/**
		* Display error message and exit (or call exitOverride).
		*
		* @param {string} message
		* @param {object} [errorOptions]
		* @param {string} [errorOptions.code] - an id string representing the error
		* @param {number} [errorOptions.exitCode] - used with process.exit
		*/
		error(message, errorOptions) {
			this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
			if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
			else if (this._showHelpAfterError) {
				this._outputConfiguration.writeErr("\n");
				this.outputHelp({ error: true });
			}
			const config = errorOptions || {};
			const exitCode = config.exitCode || 1;
			const code = config.code || "commander.error";
			this._exit(exitCode, code, message);
		}
		/**
		* Apply any option related environment variables, if option does
		* not have a value from cli or client code.
		*
		* @private
		*/
		_parseOptionsEnv() {
			this.options.forEach((option) => {
				if (option.envVar && option.envVar in process.env) {
					const optionKey = option.attributeName();
					if (this.getOptionValue(optionKey) === void 0 || [
						"default",
						"config",
						"env"
					].includes(this.getOptionValueSource(optionKey))) {
						if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
						else this.emit(`optionEnv:${option.name()}`);
					}
				}
			});
		}
		/**
		* Apply any implied option values, if option is undefined or default value.
		*
		* @private
		*/
		_parseOptionsImplied() {
			const dualHelper = new DualOptions(this.options);
			const hasCustomOptionValue = (optionKey) => {
				return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
			};
			this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
				Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
					this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
				});
			});
		}
		/**
		* Argument `name` is missing.
		*
		* @param {string} name
		* @private
		*/
		missingArgument(name) {
			const message = `error: missing required argument '${name}'`;
			this.error(message, { code: "commander.missingArgument" });
		}
		/**
		* `Option` is missing an argument.
		*
		* @param {Option} option
		* @private
		*/
		optionMissingArgument(option) {
			const message = `error: option '${option.flags}' argument missing`;
			this.error(message, { code: "commander.optionMissingArgument" });
		}
		/**
		* `Option` does not have a value, and is a mandatory option.
		*
		* @param {Option} option
		* @private
		*/
		missingMandatoryOptionValue(option) {
			const message = `error: required option '${option.flags}' not specified`;
			this.error(message, { code: "commander.missingMandatoryOptionValue" });
		}
		/**
		* `Option` conflicts with another option.
		*
		* @param {Option} option
		* @param {Option} conflictingOption
		* @private
		*/
		_conflictingOption(option, conflictingOption) {
			const findBestOptionFromValue = (option) => {
				const optionKey = option.attributeName();
				const optionValue = this.getOptionValue(optionKey);
				const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
				const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
				if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
				return positiveOption || option;
			};
			const getErrorMessage = (option) => {
				const bestOption = findBestOptionFromValue(option);
				const optionKey = bestOption.attributeName();
				if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
				return `option '${bestOption.flags}'`;
			};
			const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
			this.error(message, { code: "commander.conflictingOption" });
		}
		/**
		* Unknown option `flag`.
		*
		* @param {string} flag
		* @private
		*/
		unknownOption(flag) {
			if (this._allowUnknownOption) return;
			let suggestion = "";
			if (flag.startsWith("--") && this._showSuggestionAfterError) {
				let candidateFlags = [];
				let command = this;
				do {
					const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
					candidateFlags = candidateFlags.concat(moreFlags);
					command = command.parent;
				} while (command && !command._enablePositionalOptions);
				suggestion = suggestSimilar(flag, candidateFlags);
			}
			const message = `error: unknown option '${flag}'${suggestion}`;
			this.error(message, { code: "commander.unknownOption" });
		}
		/**
		* Excess arguments, more than expected.
		*
		* @param {string[]} receivedArgs
		* @private
		*/
		_excessArguments(receivedArgs) {
			if (this._allowExcessArguments) return;
			const expected = this.registeredArguments.length;
			const s = expected === 1 ? "" : "s";
			const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
			this.error(message, { code: "commander.excessArguments" });
		}
		/**
		* Unknown command.
		*
		* @private
		*/
		unknownCommand() {
			const unknownName = this.args[0];
			let suggestion = "";
			if (this._showSuggestionAfterError) {
				const candidateNames = [];
				this.createHelp().visibleCommands(this).forEach((command) => {
					candidateNames.push(command.name());
					if (command.alias()) candidateNames.push(command.alias());
				});
				suggestion = suggestSimilar(unknownName, candidateNames);
			}
			const message = `error: unknown command '${unknownName}'${suggestion}`;
			this.error(message, { code: "commander.unknownCommand" });
		}
		/**
		* Get or set the program version.
		*
		* This method auto-registers the "-V, --version" option which will print the version number.
		*
		* You can optionally supply the flags and description to override the defaults.
		*
		* @param {string} [str]
		* @param {string} [flags]
		* @param {string} [description]
		* @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
		*/
		version(str, flags, description) {
			if (str === void 0) return this._version;
			this._version = str;
			flags = flags || "-V, --version";
			description = description || "output the version number";
			const versionOption = this.createOption(flags, description);
			this._versionOptionName = versionOption.attributeName();
			this._registerOption(versionOption);
			this.on("option:" + versionOption.name(), () => {
				this._outputConfiguration.writeOut(`${str}\n`);
				this._exit(0, "commander.version", str);
			});
			return this;
		}
		/**
		* Set the description.
		*
		* @param {string} [str]
		* @param {object} [argsDescription]
		* @return {(string|Command)}
		*/
		description(str, argsDescription) {
			if (str === void 0 && argsDescription === void 0) return this._description;
			this._description = str;
			if (argsDescription) this._argsDescription = argsDescription;
			return this;
		}
		/**
		* Set the summary. Used when listed as subcommand of parent.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		summary(str) {
			if (str === void 0) return this._summary;
			this._summary = str;
			return this;
		}
		/**
		* Set an alias for the command.
		*
		* You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
		*
		* @param {string} [alias]
		* @return {(string|Command)}
		*/
		alias(alias) {
			if (alias === void 0) return this._aliases[0];
			/** @type {Command} */
			let command = this;
			if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
			if (alias === command._name) throw new Error("Command alias can't be the same as its name");
			const matchingCommand = this.parent?._findCommand(alias);
			if (matchingCommand) {
				const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
				throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
			}
			command._aliases.push(alias);
			return this;
		}
		/**
		* Set aliases for the command.
		*
		* Only the first alias is shown in the auto-generated help.
		*
		* @param {string[]} [aliases]
		* @return {(string[]|Command)}
		*/
		aliases(aliases) {
			if (aliases === void 0) return this._aliases;
			aliases.forEach((alias) => this.alias(alias));
			return this;
		}
		/**
		* Set / get the command usage `str`.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		usage(str) {
			if (str === void 0) {
				if (this._usage) return this._usage;
				const args = this.registeredArguments.map((arg) => {
					return humanReadableArgName(arg);
				});
				return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
			}
			this._usage = str;
			return this;
		}
		/**
		* Get or set the name of the command.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		name(str) {
			if (str === void 0) return this._name;
			this._name = str;
			return this;
		}
		/**
		* Set/get the help group heading for this subcommand in parent command's help.
		*
		* @param {string} [heading]
		* @return {Command | string}
		*/
		helpGroup(heading) {
			if (heading === void 0) return this._helpGroupHeading ?? "";
			this._helpGroupHeading = heading;
			return this;
		}
		/**
		* Set/get the default help group heading for subcommands added to this command.
		* (This does not override a group set directly on the subcommand using .helpGroup().)
		*
		* @example
		* program.commandsGroup('Development Commands:);
		* program.command('watch')...
		* program.command('lint')...
		* ...
		*
		* @param {string} [heading]
		* @returns {Command | string}
		*/
		commandsGroup(heading) {
			if (heading === void 0) return this._defaultCommandGroup ?? "";
			this._defaultCommandGroup = heading;
			return this;
		}
		/**
		* Set/get the default help group heading for options added to this command.
		* (This does not override a group set directly on the option using .helpGroup().)
		*
		* @example
		* program
		*   .optionsGroup('Development Options:')
		*   .option('-d, --debug', 'output extra debugging')
		*   .option('-p, --profile', 'output profiling information')
		*
		* @param {string} [heading]
		* @returns {Command | string}
		*/
		optionsGroup(heading) {
			if (heading === void 0) return this._defaultOptionGroup ?? "";
			this._defaultOptionGroup = heading;
			return this;
		}
		/**
		* @param {Option} option
		* @private
		*/
		_initOptionGroup(option) {
			if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
		}
		/**
		* @param {Command} cmd
		* @private
		*/
		_initCommandGroup(cmd) {
			if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
		}
		/**
		* Set the name of the command from script filename, such as process.argv[1],
		* or require.main.filename, or __filename.
		*
		* (Used internally and public although not documented in README.)
		*
		* @example
		* program.nameFromFilename(require.main.filename);
		*
		* @param {string} filename
		* @return {Command}
		*/
		nameFromFilename(filename) {
			this._name = path.basename(filename, path.extname(filename));
			return this;
		}
		/**
		* Get or set the directory for searching for executable subcommands of this command.
		*
		* @example
		* program.executableDir(__dirname);
		* // or
		* program.executableDir('subcommands');
		*
		* @param {string} [path]
		* @return {(string|null|Command)}
		*/
		executableDir(path) {
			if (path === void 0) return this._executableDir;
			this._executableDir = path;
			return this;
		}
		/**
		* Return program help documentation.
		*
		* @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
		* @return {string}
		*/
		helpInformation(contextOptions) {
			const helper = this.createHelp();
			const context = this._getOutputContext(contextOptions);
			helper.prepareContext({
				error: context.error,
				helpWidth: context.helpWidth,
				outputHasColors: context.hasColors
			});
			const text = helper.formatHelp(this, helper);
			if (context.hasColors) return text;
			return this._outputConfiguration.stripColor(text);
		}
		/**
		* @typedef HelpContext
		* @type {object}
		* @property {boolean} error
		* @property {number} helpWidth
		* @property {boolean} hasColors
		* @property {function} write - includes stripColor if needed
		*
		* @returns {HelpContext}
		* @private
		*/
		_getOutputContext(contextOptions) {
			contextOptions = contextOptions || {};
			const error = !!contextOptions.error;
			let baseWrite;
			let hasColors;
			let helpWidth;
			if (error) {
				baseWrite = (str) => this._outputConfiguration.writeErr(str);
				hasColors = this._outputConfiguration.getErrHasColors();
				helpWidth = this._outputConfiguration.getErrHelpWidth();
			} else {
				baseWrite = (str) => this._outputConfiguration.writeOut(str);
				hasColors = this._outputConfiguration.getOutHasColors();
				helpWidth = this._outputConfiguration.getOutHelpWidth();
			}
			const write = (str) => {
				if (!hasColors) str = this._outputConfiguration.stripColor(str);
				return baseWrite(str);
			};
			return {
				error,
				write,
				hasColors,
				helpWidth
			};
		}
		/**
		* Output help information for this command.
		*
		* Outputs built-in help, and custom text added using `.addHelpText()`.
		*
		* @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
		*/
		outputHelp(contextOptions) {
			let deprecatedCallback;
			if (typeof contextOptions === "function") {
				deprecatedCallback = contextOptions;
				contextOptions = void 0;
			}
			const outputContext = this._getOutputContext(contextOptions);
			/** @type {HelpTextEventContext} */
			const eventContext = {
				error: outputContext.error,
				write: outputContext.write,
				command: this
			};
			this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
			this.emit("beforeHelp", eventContext);
			let helpInformation = this.helpInformation({ error: outputContext.error });
			if (deprecatedCallback) {
				helpInformation = deprecatedCallback(helpInformation);
				if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
			}
			outputContext.write(helpInformation);
			if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
			this.emit("afterHelp", eventContext);
			this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
		}
		/**
		* You can pass in flags and a description to customise the built-in help option.
		* Pass in false to disable the built-in help option.
		*
		* @example
		* program.helpOption('-?, --help' 'show help'); // customise
		* program.helpOption(false); // disable
		*
		* @param {(string | boolean)} flags
		* @param {string} [description]
		* @return {Command} `this` command for chaining
		*/
		helpOption(flags, description) {
			if (typeof flags === "boolean") {
				if (flags) {
					if (this._helpOption === null) this._helpOption = void 0;
					if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
				} else this._helpOption = null;
				return this;
			}
			this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
			if (flags || description) this._initOptionGroup(this._helpOption);
			return this;
		}
		/**
		* Lazy create help option.
		* Returns null if has been disabled with .helpOption(false).
		*
		* @returns {(Option | null)} the help option
		* @package
		*/
		_getHelpOption() {
			if (this._helpOption === void 0) this.helpOption(void 0, void 0);
			return this._helpOption;
		}
		/**
		* Supply your own option to use for the built-in help option.
		* This is an alternative to using helpOption() to customise the flags and description etc.
		*
		* @param {Option} option
		* @return {Command} `this` command for chaining
		*/
		addHelpOption(option) {
			this._helpOption = option;
			this._initOptionGroup(option);
			return this;
		}
		/**
		* Output help information and exit.
		*
		* Outputs built-in help, and custom text added using `.addHelpText()`.
		*
		* @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
		*/
		help(contextOptions) {
			this.outputHelp(contextOptions);
			let exitCode = Number(process.exitCode ?? 0);
			if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
			this._exit(exitCode, "commander.help", "(outputHelp)");
		}
		/**
		* // Do a little typing to coordinate emit and listener for the help text events.
		* @typedef HelpTextEventContext
		* @type {object}
		* @property {boolean} error
		* @property {Command} command
		* @property {function} write
		*/
		/**
		* Add additional text to be displayed with the built-in help.
		*
		* Position is 'before' or 'after' to affect just this command,
		* and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
		*
		* @param {string} position - before or after built-in help
		* @param {(string | Function)} text - string to add, or a function returning a string
		* @return {Command} `this` command for chaining
		*/
		addHelpText(position, text) {
			const allowedValues = [
				"beforeAll",
				"before",
				"after",
				"afterAll"
			];
			if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
			const helpEvent = `${position}Help`;
			this.on(helpEvent, (context) => {
				let helpStr;
				if (typeof text === "function") helpStr = text({
					error: context.error,
					command: context.command
				});
				else helpStr = text;
				if (helpStr) context.write(`${helpStr}\n`);
			});
			return this;
		}
		/**
		* Output help information if help flags specified
		*
		* @param {Array} args - array of options to search for help flags
		* @private
		*/
		_outputHelpIfRequested(args) {
			const helpOption = this._getHelpOption();
			if (helpOption && args.find((arg) => helpOption.is(arg))) {
				this.outputHelp();
				this._exit(0, "commander.helpDisplayed", "(outputHelp)");
			}
		}
	};
	/**
	* Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
	*
	* @param {string[]} args - array of arguments from node.execArgv
	* @returns {string[]}
	* @private
	*/
	function incrementNodeInspectorPort(args) {
		return args.map((arg) => {
			if (!arg.startsWith("--inspect")) return arg;
			let debugOption;
			let debugHost = "127.0.0.1";
			let debugPort = "9229";
			let match;
			if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) debugOption = match[1];
			else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
				debugOption = match[1];
				if (/^\d+$/.test(match[3])) debugPort = match[3];
				else debugHost = match[3];
			} else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
				debugOption = match[1];
				debugHost = match[3];
				debugPort = match[4];
			}
			if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
			return arg;
		});
	}
	/**
	* @returns {boolean | undefined}
	* @package
	*/
	function useColor() {
		if (process.env.NO_COLOR || process.env.FORCE_COLOR === "0" || process.env.FORCE_COLOR === "false") return false;
		if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== void 0) return true;
	}
	exports.Command = Command;
	exports.useColor = useColor;
}));
const { program, createCommand, createArgument, createOption, CommanderError, InvalidArgumentError, InvalidOptionArgumentError, Command, Argument, Option, Help } = (/* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	const { Argument } = require_argument();
	const { Command } = require_command();
	const { CommanderError, InvalidArgumentError } = require_error();
	const { Help } = require_help();
	const { Option } = require_option();
	exports.program = new Command();
	exports.createCommand = (name) => new Command(name);
	exports.createOption = (flags, description) => new Option(flags, description);
	exports.createArgument = (name, description) => new Argument(name, description);
	/**
	* Expose classes
	*/
	exports.Command = Command;
	exports.Option = Option;
	exports.Argument = Argument;
	exports.Help = Help;
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
	exports.InvalidOptionArgumentError = InvalidArgumentError;
})))(), 1)).default;
// src/cli/input/document-options.ts
function kubeconfigOption() {
	return new Option("--kubeconfig <file>", "the kubeconfig; else $KUBECONFIG, or ~/.kube/config");
}
function inClusterOption() {
	return new Option("--in-cluster", "read the cluster whose pod this runs in").conflicts(["context", "kubeconfig"]);
}
// package.json
var version$1 = "0.1.0";
// src/text/printable.ts
/** Escapes all unsafe characters, including line ends, so that the result is one line. */
function oneLine(text) {
	return withoutCommands(text.replace(UNSAFE, escapeUnits));
}
/** Escapes all unsafe characters except line feeds. */
function printable(lines) {
	return withoutCommands(lines.replace(UNSAFE, (char) => char === "\n" ? char : escapeUnits(char)));
}
function withoutCommands(lines) {
	return lines.replace(COMMAND, "$1\\u003a").replace(OLD_COMMAND, "#\\u0023");
}
/** Escapes all unsafe characters in a file's text except tabs and line ends. */
function printableText(text) {
	return text.replace(UNSAFE, (char, offset) => char === "\n" || char === "	" || char === "\r" && text[offset + 1] === "\n" ? char : escapeUnits(char));
}
/** JSON that is safe to print. `JSON.stringify` escapes C0 control characters, but not C1, where U+009B is unsafe. */
function toJson(value) {
	return `${printable(JSON.stringify(value, null, 2))}\n`;
}
/** Each UTF-16 unit as `\uXXXX`, which JSON reads back. */
function escapeUnits(char) {
	let escaped = "";
	for (let unit = 0; unit < char.length; unit++) escaped += `\\u${char.charCodeAt(unit).toString(16).padStart(4, "0")}`;
	return escaped;
}
var UNSAFE, COMMAND, OLD_COMMAND;
var init_printable = __esmMin((() => {
	UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
	COMMAND = /^([^\S\n]*):(?=:[a-z])/gim;
	OLD_COMMAND = /##(?=\[)/g;
}));
// src/lint/formats/first-findings.ts
/** @param findings Of one file. */
function firstFindings(findings) {
	if (findings.length <= SHOWN) return {
		shown: findings,
		rests: []
	};
	const seen = /* @__PURE__ */ new Map();
	const rests = /* @__PURE__ */ new Map();
	return {
		shown: findings.filter((finding) => {
			const { rule, severity, suppression } = finding;
			const key = suppression === void 0 ? rule : `${rule} suppressed`;
			const count = (seen.get(key) ?? 0) + 1;
			seen.set(key, count);
			if (count <= SHOWN) return true;
			const rest = rests.get(key) ?? {
				rule: key,
				count: 0,
				severity,
				first: finding
			};
			const worst = SEVERITIES.find((each) => each === severity || each === rest.severity) ?? severity;
			rests.set(key, {
				...rest,
				count: rest.count + 1,
				severity: worst
			});
			return false;
		}),
		rests: [...rests.values()]
	};
}
function restInWords({ rule, count }) {
	return `and ${count} more of ${rule} in this file; --format json has all`;
}
var SHOWN, SEVERITIES;
var init_first_findings = __esmMin((() => {
	SHOWN = 100;
	SEVERITIES = [
		"error",
		"warning",
		"info"
	];
}));
// src/lint/formats/format.ts
function countFindings(files) {
	const counts = {
		error: 0,
		warning: 0,
		info: 0,
		fixable: 0
	};
	for (const { findings } of files) for (const { severity, fixable } of findings) {
		counts[severity]++;
		if (fixable) counts.fixable++;
	}
	return counts;
}
/** The findings of a file in the order of their positions, with the suppressed ones if `withSuppressed`. */
function findingsOf({ findings, suppressed = [] }, withSuppressed) {
	if (withSuppressed !== true || suppressed.length === 0) return findings;
	return [...findings, ...suppressed].sort((a, b) => a.start - b.start);
}
/** Says which comment suppresses a finding, and why. */
function suppressionInWords({ line, reason }) {
	return `suppressed by the comment in line ${line}${reason === void 0 ? ", which gives no reason" : `: ${reason}`}`;
}
var init_format = __esmMin((() => {}));
// src/lint/formats/github.ts
function failureOf({ file, failure }) {
	return failure === void 0 ? [] : [command("error", {
		file,
		title: "aws-auth-map"
	}, failure)];
}
function annotate({ file, rule, severity, message, line, column, endLine, endColumn, docs, suppression }) {
	const properties = {
		file,
		line,
		endLine,
		...line === endLine ? {
			col: column,
			endColumn: Math.max(column, endColumn - 1)
		} : {},
		title: `aws-auth-map ${rule}`
	};
	if (suppression === void 0) return command(COMMANDS[severity], properties, `${message} (${docs})`);
	const title = `${properties.title} (suppressed)`;
	return command("notice", {
		...properties,
		title
	}, `${message} (${suppressionInWords(suppression)})`);
}
function annotateRest(rest) {
	const { file, line } = rest.first;
	const properties = {
		file,
		line,
		title: `aws-auth-map ${rest.rule}`
	};
	return command(COMMANDS[rest.severity], properties, restInWords(rest));
}
function command(name, properties, message) {
	return `::${name} ${Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(",")}::${escapeData(oneLine(message))}`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
var COMMANDS, github;
var init_github = __esmMin((() => {
	init_printable();
	init_first_findings();
	init_format();
	COMMANDS = {
		error: "error",
		warning: "warning",
		info: "notice"
	};
	github = (files, { showSuppressed }) => files.flatMap((linted) => {
		const { shown, rests } = firstFindings(findingsOf(linted, showSuppressed));
		return [
			...failureOf(linted),
			...shown.map(annotate),
			...rests.map(annotateRest)
		];
	}).map((line) => `${line}\n`).join("");
}));
// src/lint/formats/json.ts
function byPlace(a, b) {
	return compare$2(a.file, b.file) || a.line - b.line || a.column - b.column || compare$2(a.rule, b.rule);
}
function compare$2(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
var KEYS, json;
var init_json$3 = __esmMin((() => {
	init_printable();
	init_format();
	KEYS = [
		"file",
		"rule",
		"severity",
		"message",
		"line",
		"column",
		"endLine",
		"endColumn",
		"fixable",
		"docs"
	];
	json = (files, { showSuppressed }) => toJson(files.flatMap((file) => findingsOf(file, showSuppressed)).sort(byPlace).map(({ withheld, suppression, ...finding }) => ({
		...Object.fromEntries(KEYS.map((key) => [key, finding[key]])),
		...withheld === void 0 ? {} : { withheld: withheld.dangers },
		...suppression === void 0 ? {} : { suppressed: suppression }
	})));
}));
// src/lint/formats/junit.ts
function suite(linted, showSuppressed) {
	const { file, failure } = linted;
	const findings = findingsOf(linted, showSuppressed);
	const skipped = findings.filter(({ suppression }) => suppression !== void 0).length;
	const cases = failure === void 0 ? findings.map((finding) => caseOf(file, finding)) : [failed(file, failure)];
	if (cases.length === 0) cases.push(`    <testcase classname=${attribute(file)} name="no findings"/>`);
	const { error } = countFindings([linted]);
	const errors = failure === void 0 ? 0 : 1;
	const open = `  <testsuite name=${attribute(file)} tests="${cases.length}" failures="${error}" errors="${errors}" skipped="${skipped}">`;
	return {
		cases: cases.length,
		skipped,
		xml: [
			open,
			...cases,
			"  </testsuite>"
		].join("\n")
	};
}
/** Only errors fail their case, because only errors fail the command. Other findings are in the case's output. */
function caseOf(file, finding) {
	const { rule, severity, message, line, column, docs, suppression } = finding;
	const open = `    <testcase classname=${attribute(file)} name=${attribute(`${rule} at ${line}:${column}`)} file=${attribute(file)} line="${line}">`;
	const text = escapeXml(`${file}:${line}:${column}: ${message}\n${docs}`);
	return [
		open,
		suppression !== void 0 ? `      <skipped message=${attribute(`${message} (${suppressionInWords(suppression)})`)}/>` : severity === "error" ? `      <failure type=${attribute(rule)} message=${attribute(message)}>${text}</failure>` : `      <system-out>${severity}: ${text}</system-out>`,
		"    </testcase>"
	].join("\n");
}
function failed(file, failure) {
	return [
		`    <testcase classname=${attribute(file)} name="read">`,
		`      <error type="unreadable" message=${attribute(failure)}/>`,
		"    </testcase>"
	].join("\n");
}
function attribute(text) {
	return `"${escapeXml(text).replaceAll("\n", "&#10;").replaceAll("	", "&#9;")}"`;
}
function escapeXml(text) {
	return text.replace(NOT_SHOWN, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
var junit, ENTITIES, NOT_SHOWN;
var init_junit = __esmMin((() => {
	init_format();
	junit = (files, { showSuppressed }) => {
		const suites = files.map((file) => suite(file, showSuppressed));
		return [
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
			`<testsuites name="aws-auth-map" tests="${suites.reduce((sum, { cases }) => sum + cases, 0)}" failures="${countFindings(files).error}" errors="${files.filter(({ failure }) => failure !== void 0).length}" skipped="${suites.reduce((sum, each) => sum + each.skipped, 0)}">`,
			...suites.map(({ xml }) => xml),
			"</testsuites>\n"
		].join("\n");
	};
	ENTITIES = {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&apos;"
	};
	NOT_SHOWN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
}));
// src/text/position.ts
/** Positions in `text` itself. Lines end at LF, as editors and CI annotations count them. */
function locateIn(text) {
	let lineStarts;
	return (offset) => {
		lineStarts ??= findLineStarts(text);
		const line = lastAtOrBefore(lineStarts, offset);
		return {
			offset,
			line: line + 1,
			column: offset - (lineStarts[line] ?? 0) + 1
		};
	};
}
/** The index of the last number in the ascending `starts` that is not greater than `offset`. */
function lastAtOrBefore(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
function findLineStarts(text) {
	const starts = [0];
	for (let lf = text.indexOf("\n"); lf !== -1; lf = text.indexOf("\n", lf + 1)) starts.push(lf + 1);
	return starts;
}
var init_position = __esmMin((() => {}));
// node_modules/yaml/browser/dist/nodes/identity.js
function isCollection(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode$2(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS$1:
		case MAP:
		case SCALAR$3:
		case SEQ: return true;
	}
	return false;
}
var ALIAS$1, DOC, MAP, PAIR$1, SCALAR$3, SEQ, NODE_TYPE, isAlias, isDocument, isMap, isPair, isScalar, isSeq, hasAnchor;
var init_identity = __esmMin((() => {
	ALIAS$1 = Symbol.for("yaml.alias");
	DOC = Symbol.for("yaml.document");
	MAP = Symbol.for("yaml.map");
	PAIR$1 = Symbol.for("yaml.pair");
	SCALAR$3 = Symbol.for("yaml.scalar");
	SEQ = Symbol.for("yaml.seq");
	NODE_TYPE = Symbol.for("yaml.node.type");
	isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS$1;
	isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR$1;
	isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$3;
	isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
}));
// node_modules/yaml/browser/dist/visit.js
/**
* Apply a visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
function visit$1(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode$2(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
/**
* Apply an async visitor to an AST node or document.
*
* Walks through the tree (depth-first) starting from `node`, calling a
* `visitor` function with three arguments:
*   - `key`: For sequence values and map `Pair`, the node's index in the
*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
*     `null` for the root node.
*   - `node`: The current node.
*   - `path`: The ancestry of the current node.
*
* The return value of the visitor may be used to control the traversal:
*   - `Promise`: Must resolve to one of the following values
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this node, continue with next
*     sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current node, then continue with the next one
*   - `Node`: Replace the current node, then continue by visiting it
*   - `number`: While iterating the items of a sequence or map, set the index
*     of the next step. This is useful especially if the index of the current
*     node has changed.
*
* If `visitor` is a single function, it will be called with all values
* encountered in the tree, including e.g. `null` values. Alternatively,
* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
* `Alias` and `Scalar` node. To define the same visitor function for more than
* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
* specific defined one will be used for each node.
*/
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE$1) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode$2(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK$1) return BREAK$1;
				else if (ci === REMOVE$1) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK$1) return BREAK$1;
			else if (ck === REMOVE$1) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK$1) return BREAK$1;
			else if (cv === REMOVE$1) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}
var BREAK$1, SKIP$1, REMOVE$1;
var init_visit = __esmMin((() => {
	init_identity();
	BREAK$1 = Symbol("break visit");
	SKIP$1 = Symbol("skip children");
	REMOVE$1 = Symbol("remove node");
	/** Terminate visit traversal completely */
	visit$1.BREAK = BREAK$1;
	/** Do not visit the children of the current node */
	visit$1.SKIP = SKIP$1;
	/** Remove the current node */
	visit$1.REMOVE = REMOVE$1;
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK$1;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP$1;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE$1;
}));
// node_modules/yaml/browser/dist/doc/directives.js
var escapeChars, escapeTagName, Directives;
var init_directives = __esmMin((() => {
	init_identity();
	init_visit();
	escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && isNode$2(doc.contents)) {
				const tags = {};
				visit$1(doc.contents, (_key, node) => {
					if (isNode$2(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
}));
// node_modules/yaml/browser/dist/doc/anchors.js
/**
* Verify that the input string is a valid anchor.
*
* Will throw on errors.
*/
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = /* @__PURE__ */ new Set();
	visit$1(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = /* @__PURE__ */ new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		/**
		* With circular references, the source node is only resolved after all
		* of its child nodes are. This is why anchors are set only after all of
		* the nodes have been created.
		*/
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}
var init_anchors = __esmMin((() => {
	init_identity();
	init_visit();
}));
// node_modules/yaml/browser/dist/doc/applyReviver.js
/**
* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
*
* Includes extensions for handling Map and Set objects.
*/
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}
var init_applyReviver = __esmMin((() => {}));
// node_modules/yaml/browser/dist/nodes/toJS.js
/**
* Recursively convert any node or its contents to native JavaScript
*
* @param value - The input value
* @param arg - If `value` defines a `toJSON()` method, use this
*   as its first argument
* @param ctx - Conversion context, originally set in Document#toJS(). If
*   `{ keep: true }` is not set, output should be suitable for JSON
*   stringification.
*/
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}
var init_toJS = __esmMin((() => {
	init_identity();
}));
// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase;
var init_Node = __esmMin((() => {
	init_applyReviver();
	init_identity();
	init_toJS();
	NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
}));
// node_modules/yaml/browser/dist/nodes/Alias.js
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}
var Alias;
var init_Alias = __esmMin((() => {
	init_anchors();
	init_visit();
	init_identity();
	init_Node();
	init_toJS();
	Alias = class extends NodeBase {
		constructor(source) {
			super(ALIAS$1);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit$1(doc, { Node: (_key, node) => {
					if (isAlias(node) || hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
}));
// node_modules/yaml/browser/dist/nodes/Scalar.js
var isScalarValue, Scalar;
var init_Scalar = __esmMin((() => {
	init_identity();
	init_Node();
	init_toJS();
	isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	Scalar = class extends NodeBase {
		constructor(value) {
			super(SCALAR$3);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
}));
// node_modules/yaml/browser/dist/doc/createNode.js
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode$2(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}
var defaultTagPrefix;
var init_createNode = __esmMin((() => {
	init_Alias();
	init_identity();
	init_Scalar();
	defaultTagPrefix = "tag:yaml.org,2002:";
}));
// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = /* @__PURE__ */ new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: /* @__PURE__ */ new Map()
	});
}
var isEmptyPath, Collection;
var init_Collection = __esmMin((() => {
	init_createNode();
	init_identity();
	init_Node();
	isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	Collection = class extends NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => isNode$2(it) || isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
			else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyComment.js
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
var stringifyComment, lineComment;
var init_stringifyComment = __esmMin((() => {
	stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
}));
// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
/**
* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
* terminated with `\n` and started with `indent`.
*/
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === "block") {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === "quoted" && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === "block") i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === "quoted") {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === "quoted" && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
/**
* Presumes `i + 1` is at the start of a line
* @returns index of last newline in more-indented block
*/
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}
var FOLD_FLOW, FOLD_BLOCK, FOLD_QUOTED;
var init_foldFlowLines = __esmMin((() => {
	FOLD_FLOW = "flow";
	FOLD_BLOCK = "block";
	FOLD_QUOTED = "quoted";
}));
// node_modules/yaml/browser/dist/stringify/stringifyString.js
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}
var getFoldOptions, containsDocumentMarker, blockEndNewlines;
var init_stringifyString = __esmMin((() => {
	init_Scalar();
	init_foldFlowLines();
	getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
}));
// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: /* @__PURE__ */ new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode$2(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}
var init_stringify = __esmMin((() => {
	init_anchors();
	init_identity();
	init_stringifyComment();
	init_stringifyString();
}));
// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode$2(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection(key) || !isNode$2(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode$2(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
var init_stringifyPair = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}
var init_log = __esmMin((() => {}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
var MERGE_KEY, merge, isMergeKey$1;
var init_merge = __esmMin((() => {
	init_identity();
	init_Scalar();
	MERGE_KEY = "<<";
	merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	isMergeKey$1 = (ctx, key) => (merge.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
}));
// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode$2(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey$1(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode$2(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = /* @__PURE__ */ new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}
var init_addPairToJSMap = __esmMin((() => {
	init_log();
	init_merge();
	init_stringify();
	init_identity();
	init_toJS();
}));
// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	const k = createNode(key, void 0, ctx);
	const v = createNode(value, void 0, ctx);
	return new Pair(k, v);
}
var Pair;
var init_Pair = __esmMin((() => {
	init_createNode();
	init_stringifyPair();
	init_addPairToJSMap();
	init_identity();
	Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, NODE_TYPE, { value: PAIR$1 });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (isNode$2(key)) key = key.clone(schema);
			if (isNode$2(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			return addPairToJSMap(ctx, ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {}, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode$2(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode$2(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode$2(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode$2(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode$2(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}
var init_stringifyCollection = __esmMin((() => {
	init_identity();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap;
var init_YAMLMap = __esmMin((() => {
	init_stringifyCollection();
	init_addPairToJSMap();
	init_Collection();
	init_identity();
	init_Pair();
	init_Scalar();
	YAMLMap = class extends Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
			else _pair = new Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/map.js
var map;
var init_map = __esmMin((() => {
	init_identity();
	init_YAMLMap();
	map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}
var YAMLSeq;
var init_YAMLSeq = __esmMin((() => {
	init_createNode();
	init_stringifyCollection();
	init_Collection();
	init_identity();
	init_Scalar();
	init_toJS();
	YAMLSeq = class extends Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (isScalar(prev) && isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/seq.js
var seq;
var init_seq = __esmMin((() => {
	init_identity();
	init_YAMLSeq();
	seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/browser/dist/schema/common/string.js
var string$1;
var init_string$1 = __esmMin((() => {
	init_stringifyString();
	string$1 = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/browser/dist/schema/common/null.js
var nullTag;
var init_null = __esmMin((() => {
	init_Scalar();
	nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
}));
// node_modules/yaml/browser/dist/schema/core/bool.js
var boolTag;
var init_bool$1 = __esmMin((() => {
	init_Scalar();
	boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}
var init_stringifyNumber = __esmMin((() => {}));
// node_modules/yaml/browser/dist/schema/core/float.js
var floatNaN$1, floatExp$1, float$1;
var init_float$1 = __esmMin((() => {
	init_Scalar();
	init_stringifyNumber();
	floatNaN$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber
	};
	floatExp$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber(node);
		}
	};
	float$1 = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber
	};
}));
// node_modules/yaml/browser/dist/schema/core/int.js
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
var intIdentify$2, intResolve$1, intOct$1, int$1, intHex$1;
var init_int$1 = __esmMin((() => {
	init_stringifyNumber();
	intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
	intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	intOct$1 = {
		identify: (value) => intIdentify$2(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
		stringify: (node) => intStringify$1(node, 8, "0o")
	};
	int$1 = {
		identify: intIdentify$2,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
		stringify: stringifyNumber
	};
	intHex$1 = {
		identify: (value) => intIdentify$2(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
		stringify: (node) => intStringify$1(node, 16, "0x")
	};
}));
// node_modules/yaml/browser/dist/schema/core/schema.js
var schema$2;
var init_schema$2 = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string$1();
	init_bool$1();
	init_float$1();
	init_int$1();
	schema$2 = [
		map,
		seq,
		string$1,
		nullTag,
		boolTag,
		intOct$1,
		int$1,
		intHex$1,
		floatNaN$1,
		floatExp$1,
		float$1
	];
}));
// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
var stringifyJSON, jsonScalars, schema$1;
var init_schema$1 = __esmMin((() => {
	init_Scalar();
	init_map();
	init_seq();
	stringifyJSON = ({ value }) => JSON.stringify(value);
	jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify$1,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	schema$1 = [map, seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
var binary;
var init_binary = __esmMin((() => {
	init_Scalar();
	init_stringifyString();
	binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.BLOCK_LITERAL);
			if (type !== Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
var pairs;
var init_pairs = __esmMin((() => {
	init_identity();
	init_Pair();
	init_Scalar();
	init_YAMLSeq();
	pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap, omap;
var init_omap = __esmMin((() => {
	init_identity();
	init_toJS();
	init_YAMLMap();
	init_YAMLSeq();
	init_pairs();
	YAMLOMap = class YAMLOMap extends YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (isPair(pair)) {
					key = toJS(pair.key, "", ctx);
					value = toJS(pair.value, key, ctx);
				} else key = toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs = createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs = resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs.items) if (isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
var trueTag, falseTag;
var init_bool = __esmMin((() => {
	init_Scalar();
	trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar(true),
		stringify: boolStringify
	};
	falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar(false),
		stringify: boolStringify
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
var floatNaN, floatExp, float;
var init_float = __esmMin((() => {
	init_Scalar();
	init_stringifyNumber();
	floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber
	};
	floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber(node);
		}
	};
	float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
var intIdentify, intBin, intOct, int, intHex;
var init_int = __esmMin((() => {
	init_stringifyNumber();
	intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber
	};
	intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet, set;
var init_set = __esmMin((() => {
	init_identity();
	init_Pair();
	init_YAMLMap();
	YAMLSet = class YAMLSet extends YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
			else pair = new Pair(key, null);
			if (!findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = findPair(this.items, key);
			return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
/**
* hhhh:mm:ss.sss
*
* Internal types handle bigint as number, because TS can't figure it out.
*/
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
var intTime, floatTime, timestamp;
var init_timestamp = __esmMin((() => {
	init_stringifyNumber();
	intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
}));
// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
var schema;
var init_schema = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string$1();
	init_binary();
	init_bool();
	init_float();
	init_int();
	init_merge();
	init_omap();
	init_pairs();
	init_set();
	init_timestamp();
	schema = [
		map,
		seq,
		string$1,
		nullTag,
		trueTag,
		falseTag,
		intBin,
		intOct,
		int,
		intHex,
		floatNaN,
		floatExp,
		float,
		binary,
		merge,
		omap,
		pairs,
		set,
		intTime,
		floatTime,
		timestamp
	];
}));
// node_modules/yaml/browser/dist/schema/tags.js
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge) ? schemaTags.concat(merge) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}
var schemas, tagsByName, coreKnownTags;
var init_tags = __esmMin((() => {
	init_map();
	init_null();
	init_seq();
	init_string$1();
	init_bool$1();
	init_float$1();
	init_int$1();
	init_schema$2();
	init_schema$1();
	init_binary();
	init_merge();
	init_omap();
	init_pairs();
	init_schema();
	init_set();
	init_timestamp();
	schemas = /* @__PURE__ */ new Map([
		["core", schema$2],
		["failsafe", [
			map,
			seq,
			string$1
		]],
		["json", schema$1],
		["yaml11", schema],
		["yaml-1.1", schema]
	]);
	tagsByName = {
		binary,
		bool: boolTag,
		float: float$1,
		floatExp: floatExp$1,
		floatNaN: floatNaN$1,
		floatTime,
		int: int$1,
		intHex: intHex$1,
		intOct: intOct$1,
		intTime,
		map,
		merge,
		null: nullTag,
		omap,
		pairs,
		seq,
		set,
		timestamp
	};
	coreKnownTags = {
		"tag:yaml.org,2002:binary": binary,
		"tag:yaml.org,2002:merge": merge,
		"tag:yaml.org,2002:omap": omap,
		"tag:yaml.org,2002:pairs": pairs,
		"tag:yaml.org,2002:set": set,
		"tag:yaml.org,2002:timestamp": timestamp
	};
}));
// node_modules/yaml/browser/dist/schema/Schema.js
var sortMapEntriesByKey, Schema;
var init_Schema = __esmMin((() => {
	init_identity();
	init_map();
	init_seq();
	init_string$1();
	init_tags();
	sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? coreKnownTags : {};
			this.tags = getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, MAP, { value: map });
			Object.defineProperty(this, SCALAR$3, { value: string$1 });
			Object.defineProperty(this, SEQ, { value: seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode$2(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}
var init_stringifyDocument = __esmMin((() => {
	init_identity();
	init_stringify();
	init_stringifyComment();
}));
// node_modules/yaml/browser/dist/doc/Document.js
function assertCollection(contents) {
	if (isCollection(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}
var Document;
var init_Document = __esmMin((() => {
	init_Alias();
	init_Collection();
	init_identity();
	init_Pair();
	init_toJS();
	init_Schema();
	init_stringifyDocument();
	init_anchors();
	init_applyReviver();
	init_createNode();
	init_directives();
	Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, NODE_TYPE, { value: DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = isNode$2(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchorNames(this);
				node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
			}
			return new Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode(value, tag, ctx);
			if (flow && isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
			return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (isEmptyPath(path)) return this.contents !== void 0;
			return isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument(this, options);
		}
	};
}));
// node_modules/yaml/browser/dist/errors.js
var YAMLError, YAMLParseError, YAMLWarning, prettifyError;
var init_errors$1 = __esmMin((() => {
	YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
}));
// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
	let spaceBefore = false;
	let atNewline = startOnNewline;
	let hasSpace = startOnNewline;
	let comment = "";
	let commentSep = "";
	let hasNewline = false;
	let reqSpace = false;
	let tab = null;
	let anchor = null;
	let tag = null;
	let newlineAfterProp = null;
	let comma = null;
	let found = null;
	let start = null;
	for (const token of tokens) {
		if (reqSpace) {
			if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			reqSpace = false;
		}
		if (tab) {
			if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			tab = null;
		}
		switch (token.type) {
			case "space":
				if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
				hasSpace = true;
				break;
			case "comment": {
				if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				const cb = token.source.substring(1) || " ";
				if (!comment) comment = cb;
				else comment += commentSep + cb;
				commentSep = "";
				atNewline = false;
				break;
			}
			case "newline":
				if (atNewline) {
					if (comment) comment += token.source;
					else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
				} else commentSep += token.source;
				atNewline = true;
				hasNewline = true;
				if (anchor || tag) newlineAfterProp = token;
				hasSpace = true;
				break;
			case "anchor":
				if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
				if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
				anchor = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case "tag":
				if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
				tag = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case indicator:
				if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
				if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
				found = token;
				atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
				hasSpace = false;
				break;
			case "comma": if (flow) {
				if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
				comma = token;
				atNewline = false;
				hasSpace = false;
				break;
			}
			default:
				onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
				atNewline = false;
				hasSpace = false;
		}
	}
	const last = tokens[tokens.length - 1];
	const end = last ? last.offset + last.source.length : offset;
	if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
	if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
	return {
		comma,
		found,
		spaceBefore,
		comment,
		hasNewline,
		anchor,
		tag,
		newlineAfterProp,
		end,
		start: start ?? end
	};
}
var init_resolve_props = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
	if (!key) return null;
	switch (key.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (key.source.includes("\n")) return true;
			if (key.end) {
				for (const st of key.end) if (st.type === "newline") return true;
			}
			return false;
		case "flow-collection":
			for (const it of key.items) {
				for (const st of it.start) if (st.type === "newline") return true;
				if (it.sep) {
					for (const st of it.sep) if (st.type === "newline") return true;
				}
				if (containsNewline(it.key) || containsNewline(it.value)) return true;
			}
			return false;
		default: return true;
	}
}
var init_util_contains_newline = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
	if (fc?.type === "flow-collection") {
		const end = fc.end[0];
		if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
	}
}
var init_util_flow_indent_check = __esmMin((() => {
	init_util_contains_newline();
}));
// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
	const { uniqueKeys } = ctx.options;
	if (uniqueKeys === false) return false;
	const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
	return items.some((pair) => isEqual(pair.key, search));
}
var init_util_map_includes = __esmMin((() => {
	init_identity();
}));
// node_modules/yaml/browser/dist/compose/resolve-block-map.js
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
	const map = new ((tag?.nodeClass) ?? YAMLMap)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	let offset = bm.offset;
	let commentEnd = null;
	for (const collItem of bm.items) {
		const { start, key, sep, value } = collItem;
		const keyProps = resolveProps(start, {
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: bm.indent,
			startOnNewline: true
		});
		const implicitKey = !keyProps.found;
		if (implicitKey) {
			if (key) {
				if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
				else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			}
			if (!keyProps.anchor && !keyProps.tag && !sep) {
				commentEnd = keyProps.end;
				if (keyProps.comment) {
					if (map.comment) map.comment += "\n" + keyProps.comment;
					else map.comment = keyProps.comment;
				}
				continue;
			}
			if (keyProps.newlineAfterProp || containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
		ctx.atKey = true;
		const keyStart = keyProps.end;
		const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
		if (ctx.schema.compat) flowIndentCheck(bm.indent, key, onError);
		ctx.atKey = false;
		if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
		const valueProps = resolveProps(sep ?? [], {
			indicator: "map-value-ind",
			next: value,
			offset: keyNode.range[2],
			onError,
			parentIndent: bm.indent,
			startOnNewline: !key || key.type === "block-scalar"
		});
		offset = valueProps.end;
		if (valueProps.found) {
			if (implicitKey) {
				if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
				if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
			if (ctx.schema.compat) flowIndentCheck(bm.indent, value, onError);
			offset = valueNode.range[2];
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		} else {
			if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
			if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		}
	}
	if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
	map.range = [
		bm.offset,
		offset,
		commentEnd ?? offset
	];
	return map;
}
var startColMsg;
var init_resolve_block_map = __esmMin((() => {
	init_Pair();
	init_YAMLMap();
	init_resolve_props();
	init_util_contains_newline();
	init_util_flow_indent_check();
	init_util_map_includes();
	startColMsg = "All mapping items must start at the same column";
}));
// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
	const seq = new ((tag?.nodeClass) ?? YAMLSeq)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = bs.offset;
	let commentEnd = null;
	for (const { start, value } of bs.items) {
		const props = resolveProps(start, {
			indicator: "seq-item-ind",
			next: value,
			offset,
			onError,
			parentIndent: bs.indent,
			startOnNewline: true
		});
		if (!props.found) {
			if (props.anchor || props.tag || value) {
				if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
				else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
			} else {
				commentEnd = props.end;
				if (props.comment) seq.comment = props.comment;
				continue;
			}
		}
		const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
		if (ctx.schema.compat) flowIndentCheck(bs.indent, value, onError);
		offset = node.range[2];
		seq.items.push(node);
	}
	seq.range = [
		bs.offset,
		offset,
		commentEnd ?? offset
	];
	return seq;
}
var init_resolve_block_seq = __esmMin((() => {
	init_YAMLSeq();
	init_resolve_props();
	init_util_flow_indent_check();
}));
// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
	let comment = "";
	if (end) {
		let hasSpace = false;
		let sep = "";
		for (const token of end) {
			const { source, type } = token;
			switch (type) {
				case "space":
					hasSpace = true;
					break;
				case "comment": {
					if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += sep + cb;
					sep = "";
					break;
				}
				case "newline":
					if (comment) sep += source;
					hasSpace = true;
					break;
				default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
			}
			offset += source.length;
		}
	}
	return {
		comment,
		offset
	};
}
var init_resolve_end = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
	const isMap = fc.start.source === "{";
	const fcName = isMap ? "flow map" : "flow sequence";
	const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap : YAMLSeq))(ctx.schema);
	coll.flow = true;
	const atRoot = ctx.atRoot;
	if (atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = fc.offset + fc.start.source.length;
	for (let i = 0; i < fc.items.length; ++i) {
		const collItem = fc.items[i];
		const { start, key, sep, value } = collItem;
		const props = resolveProps(start, {
			flow: fcName,
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: fc.indent,
			startOnNewline: false
		});
		if (!props.found) {
			if (!props.anchor && !props.tag && !sep && !value) {
				if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
				if (props.comment) {
					if (coll.comment) coll.comment += "\n" + props.comment;
					else coll.comment = props.comment;
				}
				offset = props.end;
				continue;
			}
			if (!isMap && ctx.options.strict && containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (i === 0) {
			if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
		} else {
			if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
			if (props.comment) {
				let prevItemComment = "";
				loop: for (const st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					if (isPair(prev)) prev = prev.value ?? prev.key;
					if (prev.comment) prev.comment += "\n" + prevItemComment;
					else prev.comment = prevItemComment;
					props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
		}
		if (!isMap && !sep && !props.found) {
			const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
			coll.items.push(valueNode);
			offset = valueNode.range[2];
			if (isBlock$1(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
		} else {
			ctx.atKey = true;
			const keyStart = props.end;
			const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
			if (isBlock$1(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
			ctx.atKey = false;
			const valueProps = resolveProps(sep ?? [], {
				flow: fcName,
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (valueProps.found) {
				if (!isMap && !props.found && ctx.options.strict) {
					if (sep) for (const st of sep) {
						if (st === valueProps.found) break;
						if (st.type === "newline") {
							onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else if (value) {
				if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
				else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
			if (valueNode) {
				if (isBlock$1(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			if (isMap) {
				const map = coll;
				if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				map.items.push(pair);
			} else {
				const map = new YAMLMap(ctx.schema);
				map.flow = true;
				map.items.push(pair);
				const endRange = (valueNode ?? keyNode).range;
				map.range = [
					keyNode.range[0],
					endRange[1],
					endRange[2]
				];
				coll.items.push(map);
			}
			offset = valueNode ? valueNode.range[2] : valueProps.end;
		}
	}
	const expectedEnd = isMap ? "}" : "]";
	const [ce, ...ee] = fc.end;
	let cePos = offset;
	if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
	else {
		const name = fcName[0].toUpperCase() + fcName.substring(1);
		const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
		onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
		if (ce && ce.source.length !== 1) ee.unshift(ce);
	}
	if (ee.length > 0) {
		const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
		if (end.comment) {
			if (coll.comment) coll.comment += "\n" + end.comment;
			else coll.comment = end.comment;
		}
		coll.range = [
			fc.offset,
			cePos,
			end.offset
		];
	} else coll.range = [
		fc.offset,
		cePos,
		cePos
	];
	return coll;
}
var blockMsg, isBlock$1;
var init_resolve_flow_collection = __esmMin((() => {
	init_identity();
	init_Pair();
	init_YAMLMap();
	init_YAMLSeq();
	init_resolve_end();
	init_resolve_props();
	init_util_contains_newline();
	init_util_map_includes();
	blockMsg = "Block collections are not allowed within flow collections";
	isBlock$1 = (token) => token && (token.type === "block-map" || token.type === "block-seq");
}));
// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
	const coll = token.type === "block-map" ? resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection(CN, ctx, token, onError, tag);
	const Coll = coll.constructor;
	if (tagName === "!" || tagName === Coll.tagName) {
		coll.tag = Coll.tagName;
		return coll;
	}
	if (tagName) coll.tag = tagName;
	return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
	const tagToken = props.tag;
	const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
	if (token.type === "block-seq") {
		const { anchor, newlineAfterProp: nl } = props;
		const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
		if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
	if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
	let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
	if (!tag) {
		const kt = ctx.schema.knownTags[tagName];
		if (kt?.collection === expType) {
			ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
			tag = kt;
		} else {
			if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
			else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
			return resolveCollection(CN, ctx, token, onError, tagName);
		}
	}
	const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
	const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
	const node = isNode$2(res) ? res : new Scalar(res);
	node.range = coll.range;
	node.tag = tagName;
	if (tag?.format) node.format = tag.format;
	return node;
}
var init_compose_collection = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_YAMLMap();
	init_YAMLSeq();
	init_resolve_block_map();
	init_resolve_block_seq();
	init_resolve_flow_collection();
}));
// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
	const start = scalar.offset;
	const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
	if (!header) return {
		value: "",
		type: null,
		comment: "",
		range: [
			start,
			start,
			start
		]
	};
	const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
	const lines = scalar.source ? splitLines$1(scalar.source) : [];
	let chompStart = lines.length;
	for (let i = lines.length - 1; i >= 0; --i) {
		const content = lines[i][1];
		if (content === "" || content === "\r") chompStart = i;
		else break;
	}
	if (chompStart === 0) {
		const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
		let end = start + header.length;
		if (scalar.source) end += scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	let trimIndent = scalar.indent + header.indent;
	let offset = scalar.offset + header.length;
	let contentStart = 0;
	for (let i = 0; i < chompStart; ++i) {
		const [indent, content] = lines[i];
		if (content === "" || content === "\r") {
			if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
		} else {
			if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
			if (header.indent === 0) trimIndent = indent.length;
			contentStart = i;
			if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		offset += indent.length + content.length + 1;
	}
	for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
	let value = "";
	let sep = "";
	let prevMoreIndented = false;
	for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
	for (let i = contentStart; i < chompStart; ++i) {
		let [indent, content] = lines[i];
		offset += indent.length + content.length + 1;
		const crlf = content[content.length - 1] === "\r";
		if (crlf) content = content.slice(0, -1);
		/* istanbul ignore if already caught in lexer */
		if (content && indent.length < trimIndent) {
			const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
			onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
			indent = "";
		}
		if (type === Scalar.BLOCK_LITERAL) {
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
		} else if (indent.length > trimIndent || content[0] === "	") {
			if (sep === " ") sep = "\n";
			else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
			prevMoreIndented = true;
		} else if (content === "") {
			if (sep === "\n") value += "\n";
			else sep = "\n";
		} else {
			value += sep + content;
			sep = " ";
			prevMoreIndented = false;
		}
	}
	switch (header.chomp) {
		case "-": break;
		case "+":
			for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
			if (value[value.length - 1] !== "\n") value += "\n";
			break;
		default: value += "\n";
	}
	const end = start + header.length + scalar.source.length;
	return {
		value,
		type,
		comment: header.comment,
		range: [
			start,
			end,
			end
		]
	};
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
	/* istanbul ignore if should not happen */
	if (props[0].type !== "block-scalar-header") {
		onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
		return null;
	}
	const { source } = props[0];
	const mode = source[0];
	let indent = 0;
	let chomp = "";
	let error = -1;
	for (let i = 1; i < source.length; ++i) {
		const ch = source[i];
		if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
		else {
			const n = Number(ch);
			if (!indent && n) indent = n;
			else if (error === -1) error = offset + i;
		}
	}
	if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
	let hasSpace = false;
	let comment = "";
	let length = source.length;
	for (let i = 1; i < props.length; ++i) {
		const token = props[i];
		switch (token.type) {
			case "space": hasSpace = true;
			case "newline":
				length += token.source.length;
				break;
			case "comment":
				if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				length += token.source.length;
				comment = token.source.substring(1);
				break;
			case "error":
				onError(token, "UNEXPECTED_TOKEN", token.message);
				length += token.source.length;
				break;
			/* istanbul ignore next should not happen */
			default: {
				onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
				const ts = token.source;
				if (ts && typeof ts === "string") length += ts.length;
			}
		}
	}
	return {
		mode,
		indent,
		chomp,
		comment,
		length
	};
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines$1(source) {
	const split = source.split(/\n( *)/);
	const first = split[0];
	const m = first.match(/^( *)/);
	const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
	for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
	return lines;
}
var init_resolve_block_scalar = __esmMin((() => {
	init_Scalar();
}));
// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
	const { offset, type, source, end } = scalar;
	let _type;
	let value;
	const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
	switch (type) {
		case "scalar":
			_type = Scalar.PLAIN;
			value = plainValue$1(source, _onError);
			break;
		case "single-quoted-scalar":
			_type = Scalar.QUOTE_SINGLE;
			value = singleQuotedValue(source, _onError);
			break;
		case "double-quoted-scalar":
			_type = Scalar.QUOTE_DOUBLE;
			value = doubleQuotedValue(source, _onError);
			break;
		/* istanbul ignore next should not happen */
		default:
			onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
			return {
				value: "",
				type: null,
				comment: "",
				range: [
					offset,
					offset + source.length,
					offset + source.length
				]
			};
	}
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, strict, onError);
	return {
		value,
		type: _type,
		comment: re.comment,
		range: [
			offset,
			valueEnd,
			re.offset
		]
	};
}
function plainValue$1(source, onError) {
	let badChar = "";
	switch (source[0]) {
		/* istanbul ignore next should not happen */
		case "	":
			badChar = "a tab character";
			break;
		case ",":
			badChar = "flow indicator character ,";
			break;
		case "%":
			badChar = "directive indicator character %";
			break;
		case "|":
		case ">":
			badChar = `block scalar indicator ${source[0]}`;
			break;
		case "@":
		case "`": badChar = `reserved character ${source[0]}`;
	}
	if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
	return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
	if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
	return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
	const line = /(.*?)\r?\n/sy;
	let match = line.exec(source);
	if (!match) return source;
	/**
	* The negative lookbehinds in these RegExps are to
	* prevent causing a polynomial search time in certain cases.
	*
	* The try-catch is for Safari < 16.4 and other old browsers:
	* https://caniuse.com/js-regexp-lookbehind
	*/
	let trimEnd, trimBoth;
	try {
		trimEnd = new RegExp("(?<![ 	])[ 	]+$");
		trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
	} catch {
		trimEnd = /[ \t]+$/;
		trimBoth = /^[ \t]+|[ \t]+$/g;
	}
	let res = match[1].replace(trimEnd, "");
	let sep = " ";
	let pos = line.lastIndex;
	while (match = line.exec(source)) {
		const lm = match[1].replace(trimBoth, "");
		if (lm === "") {
			if (sep === "\n") res += sep;
			else sep = "\n";
		} else {
			res += sep + lm;
			sep = " ";
		}
		pos = line.lastIndex;
	}
	const last = /[ \t]*(.*)/sy;
	last.lastIndex = pos;
	match = last.exec(source);
	return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
	let res = "";
	for (let i = 1; i < source.length - 1; ++i) {
		const ch = source[i];
		if (ch === "\r" && source[i + 1] === "\n") continue;
		if (ch === "\n") {
			const { fold, offset } = foldNewline(source, i);
			res += fold;
			i = offset;
		} else if (ch === "\\") {
			let next = source[++i];
			const cc = escapeCodes[next];
			if (cc) res += cc;
			else if (next === "\n") {
				next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "\r" && source[i + 1] === "\n") {
				next = source[++i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "x" || next === "u" || next === "U") {
				const length = next === "x" ? 2 : next === "u" ? 4 : 8;
				res += parseCharCode(source, i + 1, length, onError);
				i += length;
			} else {
				const raw = source.substr(i - 1, 2);
				onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				res += raw;
			}
		} else if (ch === " " || ch === "	") {
			const wsStart = i;
			let next = source[i + 1];
			while (next === " " || next === "	") next = source[++i + 1];
			if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
		} else res += ch;
	}
	if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
	return res;
}
/**
* Fold a single newline into a space, multiple newlines to N - 1 newlines.
* Presumes `source[offset] === '\n'`
*/
function foldNewline(source, offset) {
	let fold = "";
	let ch = source[offset + 1];
	while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
		if (ch === "\r" && source[offset + 2] !== "\n") break;
		if (ch === "\n") fold += "\n";
		offset += 1;
		ch = source[offset + 1];
	}
	if (!fold) fold = " ";
	return {
		fold,
		offset
	};
}
function parseCharCode(source, offset, length, onError) {
	const cc = source.substr(offset, length);
	const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
	try {
		return String.fromCodePoint(code);
	} catch {
		const raw = source.substr(offset - 2, length + 2);
		onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
		return raw;
	}
}
var escapeCodes;
var init_resolve_flow_scalar = __esmMin((() => {
	init_Scalar();
	init_resolve_end();
	escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
}));
// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
	const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
	const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
	let tag;
	if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[SCALAR$3];
	else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
	else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
	else tag = ctx.schema[SCALAR$3];
	let scalar;
	try {
		const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
		scalar = isScalar(res) ? res : new Scalar(res);
	} catch (error) {
		const msg = error instanceof Error ? error.message : String(error);
		onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
		scalar = new Scalar(value);
	}
	scalar.range = range;
	scalar.source = value;
	if (type) scalar.type = type;
	if (tagName) scalar.tag = tagName;
	if (tag.format) scalar.format = tag.format;
	if (comment) scalar.comment = comment;
	return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
	if (tagName === "!") return schema[SCALAR$3];
	const matchWithTest = [];
	for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
		if (tag.default && tag.test) matchWithTest.push(tag);
		else return tag;
	}
	for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
	const kt = schema.knownTags[tagName];
	if (kt && !kt.collection) {
		schema.tags.push(Object.assign({}, kt, {
			default: false,
			test: void 0
		}));
		return kt;
	}
	onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
	return schema[SCALAR$3];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
	const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[SCALAR$3];
	if (schema.compat) {
		const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[SCALAR$3];
		if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
	}
	return tag;
}
var init_compose_scalar = __esmMin((() => {
	init_identity();
	init_Scalar();
	init_resolve_block_scalar();
	init_resolve_flow_scalar();
}));
// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
	if (before) {
		pos ?? (pos = before.length);
		for (let i = pos - 1; i >= 0; --i) {
			let st = before[i];
			switch (st.type) {
				case "space":
				case "comment":
				case "newline":
					offset -= st.source.length;
					continue;
			}
			st = before[++i];
			while (st?.type === "space") {
				offset += st.source.length;
				st = before[++i];
			}
			break;
		}
	}
	return offset;
}
var init_util_empty_scalar_position = __esmMin((() => {}));
// node_modules/yaml/browser/dist/compose/compose-node.js
function composeNode(ctx, token, props, onError) {
	const atKey = ctx.atKey;
	const { spaceBefore, comment, anchor, tag } = props;
	let node;
	let isSrcToken = true;
	switch (token.type) {
		case "alias":
			node = composeAlias(ctx, token, onError);
			if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			node = composeScalar(ctx, token, tag, onError);
			if (anchor) node.anchor = anchor.source.substring(1);
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				node = composeCollection(CN, ctx, token, props, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
			} catch (error) {
				onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
			}
			break;
		default:
			onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
			isSrcToken = false;
	}
	node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
	if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		if (token.type === "scalar" && token.source === "") node.comment = comment;
		else node.commentBefore = comment;
	}
	if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
	return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
	const node = composeScalar(ctx, {
		type: "scalar",
		offset: emptyScalarPosition(offset, before, pos),
		indent: -1,
		source: ""
	}, tag, onError);
	if (anchor) {
		node.anchor = anchor.source.substring(1);
		if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	}
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		node.comment = comment;
		node.range[2] = end;
	}
	return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
	const alias = new Alias(source.substring(1));
	if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
	if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, options.strict, onError);
	alias.range = [
		offset,
		valueEnd,
		re.offset
	];
	if (re.comment) alias.comment = re.comment;
	return alias;
}
var CN;
var init_compose_node = __esmMin((() => {
	init_Alias();
	init_identity();
	init_compose_collection();
	init_compose_scalar();
	init_resolve_end();
	init_util_empty_scalar_position();
	CN = {
		composeNode,
		composeEmptyNode
	};
}));
// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start, value, end }, onError) {
	const opts = Object.assign({ _directives: directives }, options);
	const doc = new Document(void 0, opts);
	const ctx = {
		atKey: false,
		atRoot: true,
		directives: doc.directives,
		options: doc.options,
		schema: doc.schema
	};
	const props = resolveProps(start, {
		indicator: "doc-start",
		next: value ?? end?.[0],
		offset,
		onError,
		parentIndent: 0,
		startOnNewline: true
	});
	if (props.found) {
		doc.directives.docStart = true;
		if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
	}
	doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
	const contentEnd = doc.contents.range[2];
	const re = resolveEnd(end, contentEnd, false, onError);
	if (re.comment) doc.comment = re.comment;
	doc.range = [
		offset,
		contentEnd,
		re.offset
	];
	return doc;
}
var init_compose_doc = __esmMin((() => {
	init_Document();
	init_compose_node();
	init_resolve_end();
	init_resolve_props();
}));
// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
	if (typeof src === "number") return [src, src + 1];
	if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
	const { offset, source } = src;
	return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
	let comment = "";
	let atComment = false;
	let afterEmptyLine = false;
	for (let i = 0; i < prelude.length; ++i) {
		const source = prelude[i];
		switch (source[0]) {
			case "#":
				comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
				atComment = true;
				afterEmptyLine = false;
				break;
			case "%":
				if (prelude[i + 1]?.[0] !== "#") i += 1;
				atComment = false;
				break;
			default:
				if (!atComment) afterEmptyLine = true;
				atComment = false;
		}
	}
	return {
		comment,
		afterEmptyLine
	};
}
var Composer;
var init_composer = __esmMin((() => {
	init_directives();
	init_Document();
	init_errors$1();
	init_identity();
	init_compose_doc();
	init_resolve_end();
	Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new YAMLWarning(pos, code, message));
				else this.errors.push(new YAMLParseError(pos, code, message));
			};
			this.directives = new Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
}));
// node_modules/yaml/browser/dist/parse/cst-scalar.js
function resolveAsScalar(token, strict = true, onError) {
	if (token) {
		const _onError = (pos, code, message) => {
			const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
			if (onError) onError(offset, code, message);
			else throw new YAMLParseError([offset, offset + 1], code, message);
		};
		switch (token.type) {
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return resolveFlowScalar(token, strict, _onError);
			case "block-scalar": return resolveBlockScalar({ options: { strict } }, token, _onError);
		}
	}
	return null;
}
var init_cst_scalar = __esmMin((() => {
	init_resolve_block_scalar();
	init_resolve_flow_scalar();
	init_errors$1();
	init_stringifyString();
}));
// node_modules/yaml/browser/dist/parse/cst-visit.js
/**
* Apply a visitor to a CST document or item.
*
* Walks through the tree (depth-first) starting from the root, calling a
* `visitor` function with two arguments when entering each item:
*   - `item`: The current item, which included the following members:
*     - `start: SourceToken[]` – Source tokens before the key or value,
*       possibly including its anchor or tag.
*     - `key?: Token | null` – Set for pair values. May then be `null`, if
*       the key before the `:` separator is empty.
*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
*       which should include the `:` map value indicator if `value` is set.
*     - `value?: Token` – The value of a sequence item, or of a map pair.
*   - `path`: The steps from the root to the current node, as an array of
*     `['key' | 'value', number]` tuples.
*
* The return value of the visitor may be used to control the traversal:
*   - `undefined` (default): Do nothing and continue
*   - `visit.SKIP`: Do not visit the children of this token, continue with
*      next sibling
*   - `visit.BREAK`: Terminate traversal completely
*   - `visit.REMOVE`: Remove the current item, then continue with the next one
*   - `number`: Set the index of the next step. This is useful especially if
*     the index of the current token has changed.
*   - `function`: Define the next visitor for this item. After the original
*     visitor is called on item entry, next visitors are called after handling
*     a non-empty `key` and when exiting the item.
*/
function visit(cst, visitor) {
	if ("type" in cst && cst.type === "document") cst = {
		start: cst.start,
		value: cst.value
	};
	_visit(Object.freeze([]), cst, visitor);
}
function _visit(path, item, visitor) {
	let ctrl = visitor(item, path);
	if (typeof ctrl === "symbol") return ctrl;
	for (const field of ["key", "value"]) {
		const token = item[field];
		if (token && "items" in token) {
			for (let i = 0; i < token.items.length; ++i) {
				const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					token.items.splice(i, 1);
					i -= 1;
				}
			}
			if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
		}
	}
	return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
}
var BREAK, SKIP, REMOVE;
var init_cst_visit = __esmMin((() => {
	BREAK = Symbol("break visit");
	SKIP = Symbol("skip children");
	REMOVE = Symbol("remove item");
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
}));
// node_modules/yaml/browser/dist/parse/cst.js
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
	switch (source) {
		case "﻿": return "byte-order-mark";
		case "": return "doc-mode";
		case "": return "flow-error-end";
		case "": return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case "\n":
		case "\r\n": return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (source[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}
var init_cst = __esmMin((() => {
	init_cst_scalar();
	init_cst_visit();
}));
// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty$2(ch) {
	switch (ch) {
		case void 0:
		case " ":
		case "\n":
		case "\r":
		case "	": return true;
		default: return false;
	}
}
var hexDigits, tagChars, flowIndicatorChars, invalidAnchorChars, isNotAnchorChar, Lexer;
var init_lexer$1 = __esmMin((() => {
	init_cst();
	hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty$2(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === "﻿") {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield "";
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty$2(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty$2(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty$2(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty$2(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield "";
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty$2(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty$2(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield "";
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty$2(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty$2(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield "";
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty$2(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty$2(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
}));
// node_modules/yaml/browser/dist/parse/line-counter.js
var LineCounter;
var init_line_counter = __esmMin((() => {
	LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
}));
// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
	for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
	return false;
}
function findNonEmptyIndex(list) {
	for (let i = 0; i < list.length; ++i) switch (list[i].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return i;
	}
	return -1;
}
function isFlowToken(token) {
	switch (token?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return true;
		default: return false;
	}
}
function getPrevProps(parent) {
	switch (parent.type) {
		case "document": return parent.start;
		case "block-map": {
			const it = parent.items[parent.items.length - 1];
			return it.sep ?? it.start;
		}
		case "block-seq": return parent.items[parent.items.length - 1].start;
		/* istanbul ignore next should not happen */
		default: return [];
	}
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
	if (prev.length === 0) return [];
	let i = prev.length;
	loop: while (--i >= 0) switch (prev[i].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break loop;
	}
	while (prev[++i]?.type === "space");
	return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
	if (source.length < 1e5) Array.prototype.push.apply(target, source);
	else for (let i = 0; i < source.length; ++i) target.push(source[i]);
}
function fixFlowSeqItems(fc) {
	if (fc.start.type === "flow-seq-start") {
		for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
			if (it.key) it.value = it.key;
			delete it.key;
			if (isFlowToken(it.value)) {
				if (it.value.end) arrayPushArray(it.value.end, it.sep);
				else it.value.end = it.sep;
			} else arrayPushArray(it.start, it.sep);
			delete it.sep;
		}
	}
}
var Parser;
var init_parser = __esmMin((() => {
	init_cst();
	init_lexer$1();
	Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
}));
// node_modules/yaml/browser/dist/public-api.js
function parseOptions(options) {
	const prettyErrors = options.prettyErrors !== false;
	return {
		lineCounter: options.lineCounter || prettyErrors && new LineCounter() || null,
		prettyErrors
	};
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
	const { lineCounter, prettyErrors } = parseOptions(options);
	const parser = new Parser(lineCounter?.addNewLine);
	const composer = new Composer(options);
	let doc = null;
	for (const _doc of composer.compose(parser.parse(source), true, source.length)) if (!doc) doc = _doc;
	else if (doc.options.logLevel !== "silent") {
		doc.errors.push(new YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
		break;
	}
	if (prettyErrors && lineCounter) {
		doc.errors.forEach(prettifyError(source, lineCounter));
		doc.warnings.forEach(prettifyError(source, lineCounter));
	}
	return doc;
}
var init_public_api = __esmMin((() => {
	init_composer();
	init_Document();
	init_errors$1();
	init_line_counter();
	init_parser();
}));
// node_modules/yaml/browser/dist/index.js
var init_dist = __esmMin((() => {
	init_composer();
	init_Document();
	init_Schema();
	init_errors$1();
	init_Alias();
	init_identity();
	init_Pair();
	init_Scalar();
	init_YAMLMap();
	init_YAMLSeq();
	init_cst();
	init_lexer$1();
	init_line_counter();
	init_parser();
	init_public_api();
	init_visit();
}));
// node_modules/yaml/browser/index.js
var init_browser = __esmMin((() => {
	init_dist();
	init_dist();
}));
// src/go-yaml/fault-words.ts
/** `a tab where indentation belongs; use spaces` */
function faultMessage(fault) {
	const { what, advice } = faultWords(fault.reason);
	return advice === void 0 ? what : `${what}; ${advice}`;
}
function faultWords(reason) {
	switch (reason.found) {
		case "package": return { what: reason.text };
		case "control-character": return characterWords("a control character", reason);
		case "half-surrogate": return characterWords("half a surrogate pair", reason);
		case "invalid-name": return {
			what: `${reason.of === "anchor" ? "an anchor's name" : "an alias"} holds letters, digits, '-' and '_' only`,
			advice: "quote the value"
		};
		case "missing-closing-quote": return { what: `missing closing ${reason.quote}` };
		case "unknown-escape": return { what: `an escape that is not read here (${reason.sequence})` };
		case "block-text-header": return {
			what: `'${reason.header}' does not open a block of text`,
			advice: "use | or > alone"
		};
		case "indicator-in-flow": return { what: `'${reason.indicator}' in a flow collection needs quotes` };
		case "misplaced-indicator": return {
			what: `unexpected '${reason.indicator}'`,
			advice: "a value that holds it needs quotes"
		};
		case "key-too-long": return { what: `a key's colon is more than ${reason.limit} characters behind its start` };
		case "too-deep": return { what: `nested more than ${reason.limit} levels deep` };
		case "aliases-too-deep": return { what: `aliases nested more than ${reason.limit} levels deep` };
		case "missing-anchor": {
			const { alias } = reason;
			return {
				what: `no anchor &${alias} before *${alias}`,
				advice: "a value that opens with '*' needs quotes"
			};
		}
		case "alias-in-itself": return { what: `*${reason.alias} holds itself` };
		case "contradicted-tag": {
			const tag = reason.tag.replace("tag:yaml.org,2002:", "!!");
			return { what: `'${reason.written}' is not what its tag says (${tag})` };
		}
		case "number-not-finite": return {
			what: `${reason.written} is a number that JSON cannot say`,
			advice: "quote it"
		};
		default: return NAMED[reason.found];
	}
}
function characterWords(what, { character, language }) {
	return {
		what: `${what} (${`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`}) is not allowed in ${language}`,
		advice: "delete it"
	};
}
var NAMED;
var init_fault_words = __esmMin((() => {
	NAMED = {
		"byte-order-mark": {
			what: "a byte order mark (U+FEFF) inside the text",
			advice: "delete it"
		},
		"separator-in-value": {
			what: "a line or paragraph separator (U+2028, U+2029) inside a value",
			advice: "delete it"
		},
		tab: {
			what: "a tab where indentation belongs",
			advice: "use spaces"
		},
		"invalid-tag": {
			what: "a value that opens with '!' is a YAML tag, and not a valid one",
			advice: "quote it"
		},
		"explicit-key": {
			what: "'?' opens a key that is not one piece of text",
			advice: "quote the value"
		},
		"unknown-directive": { what: "a line that opens with '%' is a YAML directive, and not one that is read here" },
		"block-text-ends-in-spaces": { what: "a block of text that ends in spaces without a line break" },
		"colon-without-key": { what: "a colon without a key before it" },
		"collection-before-colon": { what: "a list or mapping cannot be a key" },
		"key-on-several-lines": { what: "a key and its colon belong on one line" },
		"property-without-key": { what: "a tag or an anchor without a key" },
		"property-after-value": { what: "a tag or an anchor behind a value in a flow collection" },
		"text-after-end": { what: "unexpected text behind the end of the value" },
		"end-before-start": { what: "'...' ends a document before it begins" },
		"second-directive": { what: "a second %YAML directive" },
		"directive-without-document": { what: "a directive without a document" },
		"too-many-aliases": {
			what: "the document expands its aliases too often",
			advice: "write the values out"
		},
		"mapping-as-key": {
			what: "a value that opens with '{{' is a mapping to YAML, not text",
			advice: "quote it: \"{{…}}\""
		},
		"list-as-key": { what: "a list cannot be a key" },
		"unusable-key": { what: "nothing, or such a number, cannot be a key" },
		"merge-without-mapping": { what: "'<<' takes a mapping or a list of mappings" }
	};
}));
// src/go-yaml/range.ts
/** Where a node is, without the white space and comments after it. A missing node is at the text's start. */
function rangeOf(node) {
	return node === null ? [0, 0] : [node.range[0], endOf$1(node)];
}
/** A block's own range extends to the next token. Its text ends with its last item. */
function endOf$1(node) {
	const last = lastIn(node);
	return last === void 0 ? node.range[1] : endOf$1(last);
}
function lastIn(node) {
	if (isSeq(node)) return node.flow ? void 0 : node.items.at(-1);
	if (!isMap(node) || node.flow) return void 0;
	const { key, value } = node.items.at(-1);
	return value ?? key;
}
var init_range = __esmMin((() => {
	init_browser();
}));
// src/go-yaml/fault.ts
/** The fault in a caught `error`. Any other error is a mistake in this program, and is thrown again. */
function faultOf$1(error) {
	if (!(error instanceof YamlFaultError)) throw error;
	return error.fault;
}
function failAt(reason, start, end = start + 1) {
	throw new YamlFaultError(faultAt(reason, start, end));
}
function failAtNode(reason, node) {
	failAt(reason, ...rangeOf(node));
}
function faultAt(reason, start, end) {
	return {
		code: CODES[reason.found] ?? "yaml-syntax",
		reason,
		start,
		end
	};
}
var YamlFaultError, CODES;
var init_fault = __esmMin((() => {
	init_fault_words();
	init_range();
	YamlFaultError = class extends Error {
		fault;
		constructor(fault) {
			super(faultMessage(fault));
			this.fault = fault;
		}
	};
	CODES = {
		"control-character": "not-text",
		"half-surrogate": "not-text",
		"missing-anchor": "yaml-alias",
		"alias-in-itself": "yaml-alias",
		"too-many-aliases": "yaml-alias",
		"contradicted-tag": "yaml-tag",
		"mapping-as-key": "yaml-key",
		"list-as-key": "yaml-key",
		"unusable-key": "yaml-key",
		"merge-without-mapping": "yaml-merge",
		"number-not-finite": "number-not-finite",
		"too-deep": "too-deep",
		"aliases-too-deep": "too-deep"
	};
}));
// src/go-yaml/scalars.ts
/** The value of a plain scalar without a tag. */
function resolvePlain(source) {
	if (NULL.test(source)) return null;
	if (BOOL.test(source)) return isTrue$1(source);
	return resolveNumber(source) ?? source;
}
function isTrue$1(source) {
	return /y|t|on/i.test(source);
}
/** The number that a plain scalar is, or undefined if it is not a number. */
function resolveNumber(source) {
	if (!NUMBER_START.test(source)) return void 0;
	if (NOT_FINITE.test(source)) {
		if (source.endsWith("n") || source.endsWith("N")) return NaN;
		return source.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	if (source.startsWith(".") && LOOSE_UNDERSCORE.test(source)) return void 0;
	const digits = source.replaceAll("_", "");
	return resolveInteger(digits) ?? resolveFloat(digits);
}
function resolveInteger(digits) {
	const binary = /^0b([-+][01]+)$/.exec(digits);
	if (binary?.[1] !== void 0) return Number.parseInt(binary[1], 2);
	if (!INTEGER.test(digits)) return void 0;
	const unsigned = digits.replace(/[-+]/, "");
	const magnitude = BigInt(unsigned.replace(/^0(?=[0-7])/, "0o"));
	const isNegative = digits.startsWith("-");
	if (magnitude > (isNegative ? MAX_INT64 + 1n : unsigned === digits ? MAX_UINT64 : MAX_INT64)) return void 0;
	const value = isNegative ? -magnitude : magnitude;
	return value > MAX_INT64 ? value : Number(value);
}
function resolveFloat(digits) {
	if (!FLOAT.test(digits)) return void 0;
	const value = Number(digits);
	return Number.isFinite(value) ? value : void 0;
}
/**
* The value of a scalar with an explicit tag, quoted or not. Undefined if the tag contradicts the value: the document
* is then lost. A tag that the reference does not know leaves the text as it is.
*/
function resolveTagged(tag, source) {
	if (!tag.startsWith(LONG_TAG)) return source;
	const value = resolvePlain(source);
	switch (tag.slice(18)) {
		case "null": return value === null ? null : void 0;
		case "bool": return typeof value === "boolean" ? value : void 0;
		case "int": return typeof value === "bigint" || Number.isInteger(value) ? undefinedIfFloat(source, value) : void 0;
		case "float": return typeof value === "number" ? value : void 0;
		case "timestamp": return SHORT_DATE.test(source) && !Number.isNaN(Date.parse(source)) ? source : void 0;
		case "binary": return decodeBase64(source);
		default: return source;
	}
}
/** `!!int 1.0` contradicts itself, although 1.0 is whole. */
function undefinedIfFloat(source, value) {
	return resolveInteger(source.replaceAll("_", "")) === void 0 ? void 0 : value;
}
function decodeBase64(source) {
	const text = source.replace(/[\r\n]/g, "");
	if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return void 0;
	const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		return;
	}
}
var NULL, BOOL, NOT_FINITE, NUMBER_START, INTEGER, FLOAT, LOOSE_UNDERSCORE, MAX_INT64, MAX_UINT64, goYamlTags, LONG_TAG, SHORT_DATE;
var init_scalars = __esmMin((() => {
	NULL = /^(?:~|null|Null|NULL)?$/;
	BOOL = /^(?:y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE|n|N|no|No|NO|off|Off|OFF|false|False|FALSE)$/;
	NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
	NUMBER_START = /^[-+.0-9]/;
	INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)$/;
	FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
	LOOSE_UNDERSCORE = /(?<![0-9])_|_(?![0-9])/;
	MAX_INT64 = 2n ** 63n - 1n;
	MAX_UINT64 = 2n ** 64n - 1n;
	goYamlTags = [
		{
			tag: "tag:yaml.org,2002:null",
			default: true,
			test: NULL,
			resolve: () => null
		},
		{
			tag: "tag:yaml.org,2002:bool",
			default: true,
			test: BOOL,
			resolve: isTrue$1
		},
		{
			tag: "tag:yaml.org,2002:float",
			default: true,
			test: NUMBER_START,
			resolve: (source) => resolveNumber(source) ?? source
		}
	];
	LONG_TAG = "tag:yaml.org,2002:";
	SHORT_DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
}));
// src/go-yaml/single-nodes.ts
function scalarValue(node) {
	const { tag, source, value } = node;
	if (tag === void 0) return value;
	const tagged = resolveTagged(tag, source);
	if (tagged === void 0) failAtNode({
		found: "contradicted-tag",
		written: source,
		tag
	}, node);
	return tagged;
}
function isMergeKey(key) {
	if (!isScalar(key) || key.source !== "<<") return false;
	return key.tag === void 0 ? key.type === "PLAIN" : key.tag === "tag:yaml.org,2002:merge" || key.tag === "!";
}
/** The JSON key. Only strings, integers, floats and booleans can be one. */
function keyName(key, node) {
	if (key.kind === "scalar" && key.value !== null && typeof key.value !== "bigint") return String(key.value);
	failAtNode({ found: NOT_A_KEY[key.kind] }, node);
}
function sourceOf(node) {
	if (isScalar(node)) return node.source;
	return isAlias(node) ? `*${node.source}` : "";
}
/** Whether it is a block of text, `|` or `>`. */
function isBlockText({ type }) {
	return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}
var NOT_A_KEY;
var init_single_nodes = __esmMin((() => {
	init_browser();
	init_fault();
	init_scalars();
	NOT_A_KEY = {
		map: "mapping-as-key",
		list: "list-as-key",
		scalar: "unusable-key"
	};
}));
// src/go-yaml/embedded.ts
/**
* Maps offsets in a scalar's value to offsets in `text`, the document that it was read from. Exact for every
* character that is written as itself or as an escape. A folded line break maps to the end of its line.
*/
function embeddedOffsets(text, scalar) {
	const [start, end] = scalar.range;
	const value = String(scalar.value);
	const segments = isBlockText(scalar) ? blockSegments(text, start, end, value, scalar.type) : flowSegments(text, start, end, value, scalar.type);
	const starts = segments.map(({ inner }) => inner);
	return (offset) => {
		const segment = segments[lastAtOrBefore(starts, offset)];
		if (segment === void 0) return start;
		return segment.outer + Math.min(offset - segment.inner, segment.length);
	};
}
function blockSegments(text, start, end, value, type) {
	const segments = [];
	const first = lineAfter(text, start, end);
	const indent = blockIndent(text, first, end, value);
	let inner = 0;
	for (let line = first; line < end; line = lineAfter(text, line, end)) {
		const lineEnd = lineEndAt(text, line, end);
		const content = Math.min(line + indent, lineEnd);
		const length = lineEnd - content;
		segments.push({
			inner,
			outer: content,
			length
		});
		inner += length;
		if (type === "BLOCK_LITERAL" || value[inner] === "\n" || value[inner] === " " && length > 0) inner++;
	}
	return segments;
}
/** The indentation that is not part of the value. The first line with text shows it. */
function blockIndent(text, first, end, value) {
	const textStart = value.search(/[^ \n]|$/);
	const kept = textStart - (value.lastIndexOf("\n", textStart) + 1);
	for (let line = first; line < end; line = lineAfter(text, line, end)) {
		const lineEnd = lineEndAt(text, line, end);
		let content = line;
		while (text[content] === " ") content++;
		if (content < lineEnd) return content - line - kept;
	}
	return 0;
}
function lineAfter(text, offset, end) {
	const lf = text.indexOf("\n", offset);
	return lf === -1 || lf >= end ? end : lf + 1;
}
/** The end of the line's content, before LF or CRLF. */
function lineEndAt(text, offset, end) {
	const lf = text.indexOf("\n", offset);
	if (lf === -1 || lf >= end) return end;
	return lf > offset && text[lf - 1] === "\r" ? lf - 1 : lf;
}
function flowSegments(text, start, end, value, type) {
	const segments = [];
	let outer = type === "PLAIN" ? start : start + 1;
	let inner = 0;
	let from = outer;
	const add = (innerLength, outerLength) => {
		const run = outer - from;
		if (run > 0) segments.push({
			inner: inner - run,
			outer: from,
			length: run
		});
		segments.push({
			inner,
			outer,
			length: Math.min(innerLength, outerLength)
		});
		inner += innerLength;
		outer += outerLength;
		from = outer;
	};
	while (outer < end && inner < value.length) {
		const char = text[outer];
		if (char === "\\" && type === "QUOTE_DOUBLE") {
			const skipped = matchAt(ESCAPED_BREAK, text, outer);
			if (skipped > 0) add(0, skipped);
			else {
				const length = ESCAPE_LENGTH.get(text[outer + 1]) ?? 2;
				add(length === 10 && (value.codePointAt(inner) ?? 0) > 65535 ? 2 : 1, length);
			}
		} else if (char === "'" && type === "QUOTE_SINGLE") add(1, 2);
		else {
			const blanks = blanksAt(text, outer);
			const folded = matchAt(FOLD, text, outer + blanks);
			if (folded > 0) {
				const breaks = text.slice(outer, outer + blanks + folded).split("\n").length - 1;
				add(Math.max(1, breaks - 1), blanks + folded);
			} else {
				inner += Math.max(1, blanks);
				outer += Math.max(1, blanks);
			}
		}
	}
	add(0, 0);
	return segments;
}
/** How many spaces and tabs are at `offset`. */
function blanksAt(text, offset) {
	let end = offset;
	while (text[end] === " " || text[end] === "	") end++;
	return end - offset;
}
/** The length of the sticky `pattern`'s match at `offset`. 0 if it does not match. */
function matchAt(pattern, text, offset) {
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0].length ?? 0;
}
var FOLD, ESCAPED_BREAK, ESCAPE_LENGTH;
var init_embedded = __esmMin((() => {
	init_position();
	init_single_nodes();
	FOLD = /(?:\r?\n[ \t]*)+/y;
	ESCAPED_BREAK = /\\\r?\n[ \t]*/y;
	ESCAPE_LENGTH = /* @__PURE__ */ new Map([
		["x", 4],
		["u", 6],
		["U", 10]
	]);
}));
// src/document/source.ts
/** The source of a piece of the file that starts at `base`: a YAML document, or all of the file. */
function pieceSource(text, base, lineBreak) {
	const editable = once$1(() => !hasAnchors(text));
	return {
		text,
		embedding: "plain",
		toFile: (offset) => base + offset,
		lineBreak,
		get editable() {
			return editable();
		}
	};
}
/** Answers are of no use to most readers of a document, so each is worked out when it is first asked for. */
function once$1(workOut) {
	let known;
	return () => {
		known ??= { answer: workOut() };
		return known.answer;
	};
}
/** Whether a value is text, as a section has to be. */
function isText(value) {
	return value.kind === "scalar" && typeof value.value === "string" && isScalar(value.node);
}
/** The source of the text that is a value in `holder`. */
function valueSource({ value: text, node }, holder) {
	if (!isScalar(node)) return holder;
	const offsetOf = embeddedOffsets(holder.text, node);
	const embedding = EMBEDDINGS[node.type ?? ""] ?? "plain";
	const indentation = once$1(() => embedding === "literal" ? indentationOf(text, offsetOf, holder.text) : "");
	const editable = once$1(() => embedding !== "plain" && !hasAnchors(text));
	return {
		text,
		embedding,
		toFile: (offset) => holder.toFile(offsetOf(offset)),
		get lineBreak() {
			return holder.lineBreak + indentation();
		},
		get editable() {
			return editable();
		}
	};
}
/** The spaces before each line of a block of text. */
function indentationOf(text, offsetOf, outer) {
	const at = offsetOf(Math.max(0, text.search(/[^\n]/)));
	return " ".repeat(at - (outer.lastIndexOf("\n", at - 1) + 1));
}
/** The range of a node, without the space and comments after it. */
function spanOf(node, source) {
	const [start, end] = rangeOf(node);
	return {
		source,
		start,
		end
	};
}
/** Whether an edit in one place of `text` could show in another: it may hold an anchor or an alias. */
function hasAnchors(text) {
	return /(?:^|[\s[{,])(?:[&*][\w-]+(?:[\s,\]}]|$)|<<\s*:)/.test(text);
}
/** `text` as it has to be written inside `source` in the file; undefined where it cannot stand there. */
function embed(text, { embedding, lineBreak }) {
	switch (embedding) {
		case "plain":
		case "literal": return text.replaceAll("\n", lineBreak);
		case "folded": return text.includes("\n") ? void 0 : text;
		case "double-quoted": return JSON.stringify(text).slice(1, -1);
		case "single-quoted": return text.includes("\n") ? void 0 : text.replaceAll("'", "''");
	}
}
var EMBEDDINGS;
var init_source = __esmMin((() => {
	init_browser();
	init_embedded();
	init_range();
	EMBEDDINGS = {
		BLOCK_LITERAL: "literal",
		BLOCK_FOLDED: "folded",
		QUOTE_DOUBLE: "double-quoted",
		QUOTE_SINGLE: "single-quoted"
	};
}));
// src/lint/engine/reporter.ts
function docsUrl(rule) {
	return `${DOCS}/${rule}.md`;
}
/** @param severity What the configuration says; undefined leaves it to the rule and its remarks. */
function reporter(rule, severity, file, locate, onCandidate) {
	const usual = rule.level === "off" ? "error" : rule.level;
	const docs = docsUrl(rule.name);
	return (span, said, remark = {}) => {
		const fix = remark.fix && toFix(remark.fix);
		const related = (remark.related ?? []).map((each) => ({
			...placeOf$4(each.span, locate),
			what: each.what
		}));
		onCandidate({
			finding: {
				file,
				rule: rule.name,
				severity: severity ?? remark.severity ?? usual,
				message: wordsOf$1(rule, said),
				data: withoutUndefined(said),
				...placeOf$4(span, locate),
				fixable: fix !== void 0,
				...fix === void 0 ? {} : { fix },
				...related.length === 0 ? {} : { related },
				docs
			},
			found: said.found,
			field: remark.field,
			yieldsTo: rule.yieldsTo ?? []
		});
	};
}
/** A trip through JSON keeps all of it. */
function withoutUndefined(said) {
	if (!Object.values(said).includes(void 0)) return said;
	const entries = Object.entries(said).filter(([, value]) => value !== void 0);
	return {
		...Object.fromEntries(entries),
		found: said.found
	};
}
function wordsOf$1({ messages }, said) {
	const message = messages[said.found];
	return message?.(said) ?? "";
}
function placeOf$4({ source, start, end }, locate) {
	const from = locate(source.toFile(start));
	const to = locate(Math.max(source.toFile(end), from.offset));
	return {
		line: from.line,
		column: from.column,
		endLine: to.line,
		endColumn: to.column,
		start: from.offset,
		end: to.offset
	};
}
/** The edits in the file; undefined where one of them cannot be made there. */
function toFix(spanEdits) {
	const edits = [];
	for (const { span, text } of spanEdits) {
		const { source } = span;
		const written = source.editable ? embed(text, source) : void 0;
		if (written === void 0) return void 0;
		edits.push({
			start: source.toFile(span.start),
			end: source.toFile(span.end),
			text: written
		});
	}
	edits.sort((a, b) => a.start - b.start || a.end - b.end);
	return edits.length === 0 ? void 0 : { edits };
}
var DOCS;
var init_reporter = __esmMin((() => {
	init_source();
	DOCS = "https://unpkg.com/aws-auth-map/docs/rules";
}));
// src/lint/engine/rule.ts
/** Whether the rule is off until it has options. */
function isPolicy({ level }) {
	return level === "off";
}
/** Infers the types of the options and the messages, and holds `check` to them. */
function defineRule(rule) {
	return rule;
}
var init_rule = __esmMin((() => {}));
// src/text/fold.ts
/** Two texts have the same fold exactly when they are equal under Unicode simple case folding. */
function fold$1(text) {
	return NOT_ASCII$1.test(text) ? text.replace(UPPER_OR_NOT_ASCII, foldChar) : text.toLowerCase();
}
/** Go's strings.ToLower. It maps each character alone, without exceptions for a language or a context. */
function lowerCase(text) {
	return NOT_ASCII$1.test(text) ? text.replace(UPPER_OR_NOT_ASCII, lowerChar) : text.toLowerCase();
}
/** The one character that stands for all characters that are equal to `char`. */
function foldChar(char) {
	if (char === "ı") return char;
	return oneCharacterOr(oneCharacterOr(char.toUpperCase(), char).toLowerCase(), char);
}
function lowerChar(char) {
	return char === "İ" ? "i" : oneCharacterOr(char.toLowerCase(), char);
}
/** `mapped` if it is one character, else `char`: simple case folding never makes more than one. */
function oneCharacterOr(mapped, char) {
	const size = (mapped.codePointAt(0) ?? 0) > 65535 ? 2 : 1;
	return mapped.length === size ? mapped : char;
}
var NOT_ASCII$1, UPPER_OR_NOT_ASCII;
var init_fold = __esmMin((() => {
	NOT_ASCII$1 = /[^\x00-\x7f]/;
	UPPER_OR_NOT_ASCII = /[A-Z]|[^\x00-\x7f]/gu;
}));
// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function isObject$1(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject$1(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject$1(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function partial$1(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members$1(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
var Cached, captureStackTrace, propertyKeyTypes, highSurrogate, installing, broke, breaker;
var init_util = __esmMin((() => {
	Cached = class {
		constructor(getter) {
			this._getter = getter;
			this._value = void 0;
		}
		get value() {
			const getter = this._getter;
			if (getter !== void 0) {
				this._value = getter();
				this._getter = void 0;
			}
			return this._value;
		}
	};
	captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
	propertyKeyTypes = /* @__PURE__*/ new Set([
		"string",
		"number",
		"symbol"
	]);
	highSurrogate = /[\uD800-\uDBFF]/;
	broke = false;
	breaker = {
		configurable: true,
		get() {
			broke = true;
		}
	};
}));
// node_modules/zod/v4/core/core.js
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members$1(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, globalConfig;
var init_core$1 = __esmMin((() => {
	init_util();
	_zodDesc = {
		value: void 0,
		enumerable: false
	};
	_E = "captureStackTrace" in Error ? Error : null;
	$ZodAsyncError = class extends Error {
		constructor() {
			super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
		}
	};
	(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
	globalConfig = globalThis.__zod_globalConfig;
}));
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodRealError;
var init_errors = __esmMin((() => {
	init_core$1();
	init_util();
	_messageDesc = {
		get: _getMessage,
		set: _setMessage,
		enumerable: true,
		configurable: true
	};
	_issuesDesc = {
		value: void 0,
		enumerable: false
	};
	_installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
	initializer = (inst, def) => {
		inst.name = "$ZodError";
		_issuesDesc.value = def;
		Object.defineProperty(inst, "issues", _issuesDesc);
		_issuesDesc.value = void 0;
		Object.defineProperty(inst, "message", _messageDesc);
		const proto = Object.getPrototypeOf(inst);
		if (!_installedToString.has(proto)) {
			_installedToString.add(proto);
			Object.defineProperty(proto, "toString", {
				configurable: true,
				enumerable: false,
				get() {
					const value = () => this.message;
					Object.defineProperty(this, "toString", {
						value,
						configurable: true,
						writable: true
					});
					return value;
				},
				set(value) {
					Object.defineProperty(this, "toString", {
						value,
						configurable: true,
						writable: true
					});
				}
			});
		}
	};
	$ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer, void 0, { Parent: Error });
}));
// node_modules/zod/v4/core/parse.js
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
var _parse, parse$1, _parseAsync, parseAsync, _safeParse, safeParse, _safeParseAsync, safeParseAsync;
var init_parse$2 = __esmMin((() => {
	init_core$1();
	init_errors();
	init_util();
	_parse = (_Err) => {
		const fn = (schema, value, _ctx, _params) => {
			const ctx = _ctx ? {
				..._ctx,
				async: false
			} : { async: false };
			const result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) throw new $ZodAsyncError();
			if (result.issues.length) {
				const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
				captureStackTrace(e, _params?.callee ?? fn);
				throw e;
			}
			return result.value;
		};
		return fn;
	};
	parse$1 = /* @__PURE__*/ _parse($ZodRealError);
	_parseAsync = (_Err) => {
		const fn = async (schema, value, _ctx, params) => {
			const ctx = _ctx ? {
				..._ctx,
				async: true
			} : { async: true };
			let result = schema._zod.run({
				value,
				issues: []
			}, ctx);
			if (result instanceof Promise) result = await result;
			if (result.issues.length) {
				const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
				captureStackTrace(e, params?.callee ?? fn);
				throw e;
			}
			return result.value;
		};
		return fn;
	};
	parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
	_safeParse = (_Err) => (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		return result.issues.length ? failure(_Err, result.issues, ctx) : {
			success: true,
			data: result.value
		};
	};
	safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
	_safeParseAsync = (_Err) => async (schema, value, _ctx) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		return result.issues.length ? failure(_Err, result.issues, ctx) : {
			success: true,
			data: result.value
		};
	};
	safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
}));
// node_modules/zod/v4/core/regexes.js
var anyString, number$1, boolean$1;
var init_regexes = __esmMin((() => {
	anyString = /^[\s\S]{0,}$/;
	number$1 = /^-?\d+(?:\.\d+)?$/;
	boolean$1 = /^(?:true|false)$/i;
}));
// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckLessThan, $ZodCheckGreaterThan, $ZodCheckMaxLength, $ZodCheckMinLength, $ZodCheckStringFormat, $ZodCheckRegex;
var init_checks$1 = __esmMin((() => {
	init_core$1();
	init_util();
	$ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
		var _a;
		inst._zod ?? (inst._zod = {});
		inst._zod.def = def;
		(_a = inst._zod).onattach ?? (_a.onattach = []);
	});
	_whenHasLength = (payload) => {
		const val = payload.value;
		return !nullish(val) && val.length !== void 0;
	};
	numericOriginMap = {
		number: "number",
		bigint: "bigint",
		object: "date"
	};
	$ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
		$ZodCheck.init(inst, def);
		const origin = numericOriginMap[typeof def.value];
		inst._zod.check = (payload) => {
			if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
			payload.issues.push({
				origin: numericOriginMap[typeof payload.value] ?? origin,
				code: "too_big",
				maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
				input: payload.value,
				inclusive: def.inclusive,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
		$ZodCheck.init(inst, def);
		const origin = numericOriginMap[typeof def.value];
		inst._zod.check = (payload) => {
			if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
			payload.issues.push({
				origin: numericOriginMap[typeof payload.value] ?? origin,
				code: "too_small",
				minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
				input: payload.value,
				inclusive: def.inclusive,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
		var _a;
		$ZodCheck.init(inst, def);
		(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
		inst._zod.check = (payload) => {
			const input = payload.value;
			const units = input.length;
			if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
			const origin = getLengthableOrigin(input);
			payload.issues.push({
				origin,
				code: "too_big",
				maximum: def.maximum,
				inclusive: true,
				input,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
		var _a;
		$ZodCheck.init(inst, def);
		(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
		inst._zod.check = (payload) => {
			const input = payload.value;
			const units = input.length;
			if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
			const origin = getLengthableOrigin(input);
			payload.issues.push({
				origin,
				code: "too_small",
				minimum: def.minimum,
				inclusive: true,
				input,
				inst,
				continue: !def.abort
			});
		};
	});
	$ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
		var _a, _b;
		$ZodCheck.init(inst, def);
		if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
			def.pattern.lastIndex = 0;
			if (def.pattern.test(payload.value)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: def.format,
				input: payload.value,
				...def.pattern ? { pattern: def.pattern.toString() } : {},
				inst,
				continue: !def.abort
			});
		});
		else (_b = inst._zod).check ?? (_b.check = () => {});
	});
	$ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
		$ZodCheckStringFormat.init(inst, def);
		inst._zod.check = (payload) => {
			def.pattern.lastIndex = 0;
			if (def.pattern.test(payload.value)) return;
			payload.issues.push({
				origin: "string",
				code: "invalid_format",
				format: "regex",
				input: payload.value,
				pattern: def.pattern.toString(),
				inst,
				continue: !def.abort
			});
		};
	});
}));
// node_modules/zod/v4/core/doc.js
var init_doc = __esmMin((() => {}));
// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esmMin((() => {
	version = {
		major: 4,
		minor: 6,
		patch: 7
	};
}));
// node_modules/zod/v4/core/schemas.js
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}
var $ZodType, toStandardResult, $ZodString, $ZodNumber, $ZodBoolean, $ZodUnknown, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodUnion, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodOptional, $ZodExactOptional, $ZodNullable, $ZodDefault, $ZodCustom;
var init_schemas$1 = __esmMin((() => {
	init_checks$1();
	init_core$1();
	init_regexes();
	init_util();
	init_versions();
	$ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
		var _a;
		inst ?? (inst = {});
		inst._zod.def = def;
		inst._zod.bag = inst._zod.bag || {};
		inst._zod.version = version;
		const defChecks = inst._zod.def.checks;
		const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
		for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
		if (checks.length === 0) {
			(_a = inst._zod).deferred ?? (_a.deferred = []);
			inst._zod.deferred?.push(() => {
				inst._zod.run = inst._zod.parse;
			});
		} else {
			const runChecks = (payload, checks, ctx) => {
				if (payload.memo) return payload;
				let isAborted = aborted(payload);
				let asyncResult;
				for (const ch of checks) {
					if (ch._zod.def.when) {
						if (explicitlyAborted(payload)) continue;
						if (!ch._zod.def.when(payload)) continue;
					} else if (isAborted) continue;
					const currLen = payload.issues.length;
					const _ = ch._zod.check(payload);
					if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
					if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
						await _;
						if (payload.issues.length === currLen) return;
						attachSchema(payload.issues, currLen, inst);
						if (!isAborted) isAborted = aborted(payload, currLen);
					});
					else {
						if (payload.issues.length === currLen) continue;
						attachSchema(payload.issues, currLen, inst);
						if (!isAborted) isAborted = aborted(payload, currLen);
					}
				}
				if (asyncResult) return asyncResult.then(() => {
					return payload;
				});
				return payload;
			};
			const handleCanaryResult = (canary, payload, ctx) => {
				if (aborted(canary)) {
					canary.aborted = true;
					return canary;
				}
				const checkResult = runChecks(payload, checks, ctx);
				if (checkResult instanceof Promise) {
					if (ctx.async === false) throw new $ZodAsyncError();
					return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
				}
				return inst._zod.parse(checkResult, ctx);
			};
			inst._zod.run = (payload, ctx) => {
				if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
				if (ctx.direction === "backward") {
					const canary = inst._zod.parse({
						value: payload.value,
						issues: []
					}, {
						...ctx,
						skipChecks: true
					});
					if (canary instanceof Promise) return canary.then((canary) => {
						return handleCanaryResult(canary, payload, ctx);
					});
					return handleCanaryResult(canary, payload, ctx);
				}
				const result = inst._zod.parse(payload, ctx);
				if (result instanceof Promise) {
					if (ctx.async === false) throw new $ZodAsyncError();
					return result.then((result) => runChecks(result, checks, ctx));
				}
				return runChecks(result, checks, ctx);
			};
		}
	}, {
		get "~standard"() {
			return hide(this, "~standard", standardProps(this));
		},
		set "~standard"(value) {
			own(this, "~standard", value);
		}
	});
	toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
	$ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = def.pattern ?? anyString;
		inst._zod.parse = (payload, _) => {
			if (def.coerce) try {
				payload.value = String(payload.value);
			} catch (_) {}
			if (typeof payload.value === "string") return payload;
			payload.issues.push({
				expected: "string",
				code: "invalid_type",
				input: payload.value,
				inst
			});
			return payload;
		};
	});
	$ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = number$1;
		inst._zod.parse = (payload, _ctx) => {
			if (def.coerce) try {
				payload.value = Number(payload.value);
			} catch (_) {}
			const input = payload.value;
			if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
			const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
			payload.issues.push({
				expected: "number",
				code: "invalid_type",
				input,
				inst,
				...received ? { received } : {}
			});
			return payload;
		};
	});
	$ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.pattern = boolean$1;
		inst._zod.parse = (payload, _ctx) => {
			if (def.coerce) try {
				payload.value = Boolean(payload.value);
			} catch (_) {}
			const input = payload.value;
			if (typeof input === "boolean") return payload;
			payload.issues.push({
				expected: "boolean",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		};
	});
	$ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.parse = (payload) => payload;
	});
	$ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.parse = (payload, _ctx) => {
			payload.issues.push({
				expected: "never",
				code: "invalid_type",
				input: payload.value,
				inst
			});
			return payload;
		};
	});
	arraySize = (input) => Array.isArray(input) ? input.length : -1;
	$ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
		$ZodType.init(inst, def);
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			const input = payload.value;
			if (!Array.isArray(input)) {
				payload.issues.push({
					expected: "array",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
			const proms = [];
			const abortEarly = ctx?.abortEarly;
			for (let i = 0; i < input.length; i++) {
				const item = input[i];
				const result = def.element._zod.run({
					value: item,
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
				else {
					handleArrayResult(result, payload, i);
					if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
				}
			}
			if (proms.length) return Promise.all(proms).then(() => payload);
			return payload;
		};
		capSize(inst, arraySize);
	});
	NO_SYMBOL_KEYS = [];
	$ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
		$ZodType.init(inst, def);
		const desc = Object.getOwnPropertyDescriptor(def, "shape");
		const sh = desc?.get ? desc.get.raw : def.shape ?? {};
		if (sh) {
			const get = () => {
				const newSh = { ...sh };
				Object.defineProperty(def, "shape", { value: newSh });
				get.raw = newSh;
				return newSh;
			};
			get.raw = sh;
			Object.defineProperty(def, "shape", { get });
		}
		const _normalized = cached(() => normalizeDef(def));
		defineLazyInternal(inst, "propValues", (zod) => {
			const shape = zod.def.shape;
			const propValues = {};
			for (const key in shape) {
				const field = shape[key]._zod;
				if (field.values) {
					if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
					for (const v of field.values) propValues[key].add(v);
					if (field.optin !== void 0) propValues[key].add(void 0);
				}
			}
			return propValues;
		});
		const isObject = isObject$1;
		const catchall = def.catchall;
		let value;
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			value ?? (value = _normalized.value);
			const input = payload.value;
			if (!isObject(input)) {
				payload.issues.push({
					expected: "object",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const proms = [];
			const shape = value.shape;
			const abortEarly = ctx?.abortEarly;
			let seen = payload.issues.length;
			for (const key of value.allKeys) {
				if (abortEarly && payload.issues.length !== seen) {
					if (aborted(payload, seen)) break;
					seen = payload.issues.length;
				}
				if (key === "__proto__") continue;
				const el = shape[key];
				const optin = el._zod.optin;
				const optout = el._zod.optout;
				const r = el._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
				else handlePropertyResult(r, payload, key, input, optin, optout);
			}
			if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
			return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
		};
	});
	$ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
		defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
		defineLazyInternal(inst, "values", (zod) => {
			if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
		});
		defineLazyInternal(inst, "pattern", (zod) => {
			if (zod.def.options.every((o) => o._zod.pattern)) {
				const patterns = zod.def.options.map((o) => o._zod.pattern);
				return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
			}
		});
		const first = def.options.length === 1 ? def.options[0]._zod.run : null;
		inst._zod.parse = (payload, ctx) => {
			if (first) return first(payload, ctx);
			let async = false;
			const results = [];
			for (const option of def.options) {
				const result = option._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) {
					results.push(result);
					async = true;
				} else {
					if (result.issues.length === 0) return result;
					results.push(result);
				}
			}
			if (!async) return handleUnionResults(results, payload, inst, ctx);
			return Promise.all(results).then((results) => {
				return handleUnionResults(results, payload, inst, ctx);
			});
		};
	});
	$ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
		$ZodType.init(inst, def);
		const memo = globalConfig.memoizer;
		memo?.attach(inst);
		inst._zod.parse = (payload, ctx) => {
			const input = payload.value;
			if (!isPlainObject(input)) {
				payload.issues.push({
					expected: "record",
					code: "invalid_type",
					input,
					inst
				});
				return payload;
			}
			const proms = [];
			const values = def.keyType._zod.values;
			if (values && !def.partial) {
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				const recordKeys = /* @__PURE__ */ new Set();
				for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
					recordKeys.add(typeof key === "number" ? key.toString() : key);
					if (key === "__proto__") continue;
					const keyResult = def.keyType._zod.run({
						value: key,
						issues: []
					}, ctx);
					if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (keyResult.issues.length) {
						payload.issues.push({
							code: "invalid_key",
							origin: "record",
							issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
							input: key,
							path: [key],
							inst
						});
						continue;
					}
					const outKey = keyResult.value;
					if (outKey === "__proto__") continue;
					const result = def.valueType._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}));
					else {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}
				}
				let unrecognized;
				for (const key in input) if (!recordKeys.has(key)) {
					if (def.mode === "loose") {
						if (key === "__proto__") continue;
						payload.value[key] = input[key];
					} else {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					}
				}
				if (unrecognized && unrecognized.length > 0) payload.issues.push({
					code: "unrecognized_keys",
					input,
					inst,
					keys: unrecognized,
					continue: true
				});
			} else {
				payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
				let unrecognized;
				for (const key of Reflect.ownKeys(input)) {
					if (key === "__proto__") continue;
					if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
					let keyResult = def.keyType._zod.run({
						value: key,
						issues: []
					}, ctx);
					if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
						const retryResult = def.keyType._zod.run({
							value: Number(key),
							issues: []
						}, ctx);
						if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
						if (retryResult.issues.length === 0) keyResult = retryResult;
					}
					if (keyResult.issues.length) {
						if (def.mode === "loose") payload.value[key] = input[key];
						else if (values) {
							unrecognized = unrecognized ?? [];
							unrecognized.push(key);
						} else payload.issues.push({
							code: "invalid_key",
							origin: "record",
							issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
							input: key,
							path: [key],
							inst
						});
						continue;
					}
					const outKey = keyResult.value;
					if (outKey === "__proto__") continue;
					const result = def.valueType._zod.run({
						value: input[key],
						issues: []
					}, ctx);
					if (result instanceof Promise) proms.push(result.then((result) => {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}));
					else {
						if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
						payload.value[outKey] = result.value;
					}
				}
				if (unrecognized && unrecognized.length > 0) payload.issues.push({
					code: "unrecognized_keys",
					input,
					inst,
					keys: unrecognized,
					continue: true
				});
			}
			if (proms.length) return Promise.all(proms).then(() => payload);
			return payload;
		};
	});
	$ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
		$ZodType.init(inst, def);
		const values = getEnumValues(def.entries);
		const valuesSet = new Set(values);
		inst._zod.values = valuesSet;
		defineLazyInternal(inst, "pattern", (zod) => {
			const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
			return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
		});
		inst._zod.parse = (payload, _ctx) => {
			const input = payload.value;
			if (valuesSet.has(input)) return payload;
			payload.issues.push({
				code: "invalid_value",
				values,
				input,
				inst
			});
			return payload;
		};
	});
	$ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
		$ZodType.init(inst, def);
		const values = new Set(def.values);
		inst._zod.values = values;
		defineLazyInternal(inst, "pattern", (zod) => {
			const vals = zod.def.values;
			return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
		});
		inst._zod.parse = (payload, _ctx) => {
			const input = payload.value;
			if (values.has(input)) return payload;
			payload.issues.push({
				code: "invalid_value",
				values: def.values,
				input,
				inst
			});
			return payload;
		};
	});
	$ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
		inst._zod.optout = "optional";
		defineLazyInternal(inst, "values", (zod) => {
			const values = zod.def.innerType._zod.values;
			return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
		});
		defineLazyInternal(inst, "pattern", (zod) => {
			const pattern = zod.def.innerType._zod.pattern;
			return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
		});
		inst._zod.parse = (payload, ctx) => {
			if (payload.value === void 0) {
				if (def.innerType._zod.optin !== "defaulted") return payload;
				const result = def.innerType._zod.run({
					value: payload.value,
					issues: []
				}, ctx);
				if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
				return handleOptionalResult(payload, result);
			}
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
		$ZodOptional.init(inst, def);
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
		inst._zod.parse = (payload, ctx) => {
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
		$ZodType.init(inst, def);
		defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
		defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
		defineLazyInternal(inst, "pattern", (zod) => {
			const pattern = zod.def.innerType._zod.pattern;
			return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
		});
		defineLazyInternal(inst, "values", (zod) => {
			return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
		});
		inst._zod.parse = (payload, ctx) => {
			if (payload.value === null) return payload;
			return def.innerType._zod.run(payload, ctx);
		};
	});
	$ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
		$ZodType.init(inst, def);
		inst._zod.optin = "defaulted";
		defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
		inst._zod.parse = (payload, ctx) => {
			if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
			if (payload.value === void 0) {
				payload.value = def.defaultValue;
				/**
				* $ZodDefault returns the default value immediately in forward direction.
				* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
				return payload;
			}
			const result = def.innerType._zod.run(payload, ctx);
			if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
			return handleDefaultResult(result, def);
		};
	});
	$ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
		$ZodCheck.init(inst, def);
		$ZodType.init(inst, def);
		inst._zod.parse = (payload, _) => {
			return payload;
		};
		inst._zod.check = (payload) => {
			const input = payload.value;
			const r = def.fn(input);
			if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
			handleRefineResult(r, payload, input, inst);
		};
	});
}));
// node_modules/zod/v4/core/memoizer.js
var init_memoizer = __esmMin((() => {}));
var init_registries = __esmMin((() => {
	globalThis.__zod_globalRegistry;
}));
// node_modules/zod/v4/core/compile.js
var init_compile = __esmMin((() => {}));
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
var init_api = __esmMin((() => {
	init_checks$1();
	init_util();
}));
// node_modules/zod/v4/core/to-json-schema.js
var init_to_json_schema = __esmMin((() => {}));
// node_modules/zod/v4/core/index.js
var init_core = __esmMin((() => {
	init_core$1();
	init_parse$2();
	init_errors();
	init_schemas$1();
	init_memoizer();
	init_checks$1();
	init_versions();
	init_util();
	init_regexes();
	init_registries();
	init_doc();
	init_compile();
	init_api();
	init_to_json_schema();
	init_schemas$1();
	init_to_json_schema();
}));
// node_modules/zod/v4/mini/parse.js
var init_parse$1 = __esmMin((() => {
	init_core();
}));
// node_modules/zod/v4/mini/schemas.js
// @__NO_SIDE_EFFECTS__
function string(params) {
	return /* @__PURE__ */ _string(ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number(params) {
	return /* @__PURE__ */ _number(ZodMiniNumber, params);
}
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return /* @__PURE__ */ _boolean(ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function unknown() {
	return /* @__PURE__ */ _unknown(ZodMiniUnknown);
}
// @__NO_SIDE_EFFECTS__
function never(params) {
	return /* @__PURE__ */ _never(ZodMiniNever, params);
}
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ unknown(),
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function partial(schema, mask) {
	const def = schema._zod.def;
	if (def.type !== "tuple") return partial$1(ZodMiniOptional, schema, mask);
	if (def.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
	return clone(schema, {
		...def,
		items: def.items.map((item) => new ZodMiniOptional({
			type: "optional",
			innerType: item
		}))
	});
}
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function literal$1(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
	return new ZodMiniExactOptional({
		type: "optional",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return /* @__PURE__ */ _refine(ZodMiniCustom, fn, _params);
}
var ZodMiniType, ZodMiniString, ZodMiniNumber, ZodMiniBoolean, ZodMiniUnknown, ZodMiniNever, ZodMiniArray, ZodMiniObject, ZodMiniUnion, ZodMiniRecord, ZodMiniEnum, ZodMiniLiteral, ZodMiniOptional, ZodMiniExactOptional, ZodMiniNullable, ZodMiniDefault, ZodMiniCustom;
var init_schemas = __esmMin((() => {
	init_core();
	init_util();
	init_parse$1();
	ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
		if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
		$ZodType.init(inst, def);
		inst.def = def;
		inst.type = def.type;
	}, {
		get with() {
			return this.check;
		},
		set with(value) {
			own(this, "with", value);
		},
		parse(data, params) {
			return parse$1(this, data, params, { callee: this.parse });
		},
		parseAsync(data, params) {
			return parseAsync(this, data, params, { callee: this.parseAsync });
		},
		safeParse(data, params) {
			return safeParse(this, data, params);
		},
		safeParseAsync(data, params) {
			return safeParseAsync(this, data, params);
		},
		check(...checks) {
			const def = this.def;
			return this.clone({
				...def,
				checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
					check: ch,
					def: { check: "custom" },
					onattach: []
				} } : ch)]
			}, { parent: true });
		},
		clone(_def, params) {
			return clone(this, _def, params);
		},
		brand() {
			return this;
		},
		register(reg, meta) {
			reg.add(this, meta);
			return this;
		},
		apply(fn, ...args) {
			return args.length === 0 ? fn(this) : fn(this, ...args);
		}
	});
	ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
		$ZodString.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
		$ZodNumber.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
		$ZodBoolean.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
		$ZodUnknown.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
		$ZodNever.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
		$ZodArray.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
		$ZodObject.init(inst, def);
		ZodMiniType.init(inst, def);
		installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
	});
	ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
		$ZodUnion.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
		$ZodRecord.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
		$ZodEnum.init(inst, def);
		ZodMiniType.init(inst, def);
		inst.options = [...inst._zod.values];
	});
	ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
		$ZodLiteral.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
		$ZodOptional.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniExactOptional = /*@__PURE__*/ $constructor("ZodMiniExactOptional", (inst, def) => {
		$ZodExactOptional.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
		$ZodNullable.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
		$ZodDefault.init(inst, def);
		ZodMiniType.init(inst, def);
	});
	ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
		$ZodCustom.init(inst, def);
		ZodMiniType.init(inst, def);
	});
}));
// node_modules/zod/v4/mini/checks.js
var init_checks = __esmMin((() => {
	init_core();
}));
// node_modules/zod/v4/mini/external.js
var init_external = __esmMin((() => {
	init_core();
	init_parse$1();
	init_schemas();
	init_checks();
	init_schemas$1();
	init_util();
	init_schemas();
	init_regexes();
	init_to_json_schema();
}));
// node_modules/zod/mini/index.js
var init_mini = __esmMin((() => {
	init_external();
	init_external();
}));
// src/schema/entries.ts
var partitions, textSchema, textsSchema, ssoEntrySchema, roleEntrySchema, userEntrySchema, ssoMatchSchema;
var init_entries = __esmMin((() => {
	init_mini();
	partitions = [
		"aws",
		"aws-cn",
		"aws-us-gov",
		"aws-iso",
		"aws-iso-b",
		"aws-iso-e",
		"aws-iso-f",
		"aws-eusc"
	];
	textSchema = /* @__PURE__ */ nullable(/* @__PURE__ */ string());
	textsSchema = /* @__PURE__ */ nullable(/* @__PURE__ */ array(textSchema));
	ssoEntrySchema = /* @__PURE__ */ object({
		permissionSetName: /* @__PURE__ */ optional(textSchema),
		accountID: /* @__PURE__ */ optional(textSchema),
		partition: /* @__PURE__ */ optional(textSchema)
	});
	roleEntrySchema = /* @__PURE__ */ object({
		rolearn: /* @__PURE__ */ optional(textSchema),
		sso: /* @__PURE__ */ optional(/* @__PURE__ */ nullable(ssoEntrySchema)),
		username: /* @__PURE__ */ optional(textSchema),
		groups: /* @__PURE__ */ optional(textsSchema),
		userid: /* @__PURE__ */ optional(textSchema)
	});
	userEntrySchema = /* @__PURE__ */ object({
		userarn: /* @__PURE__ */ optional(textSchema),
		username: /* @__PURE__ */ optional(textSchema),
		groups: /* @__PURE__ */ optional(textsSchema),
		userid: /* @__PURE__ */ optional(textSchema)
	});
	ssoMatchSchema = /* @__PURE__ */ object({
		/** 1 to 32 characters of `[A-Za-z0-9_+=,.@-]`. */
		permissionSetName: (/* @__PURE__ */ string()).check(/* @__PURE__ */ _regex(/^[A-Za-z0-9_+=,.@-]{1,32}$/)),
		/** Twelve digits. */
		accountId: (/* @__PURE__ */ string()).check(/* @__PURE__ */ _regex(/^[0-9]{12}$/)),
		partition: /* @__PURE__ */ exactOptional(/* @__PURE__ */ _enum(partitions))
	});
}));
// src/text/token-text.ts
/** Cuts each token to its prefix. */
function withoutTokens(text) {
	return text.replace(/(?<=k8s-aws-v1\.)[\w+/=-]+/g, "…");
}
var init_token_text = __esmMin((() => {}));
// src/identity/arn.ts
/** The text after the last `/` of an assumed role's ARN. "" for other identities. */
function sessionNameIn$1(arn, { type }) {
	return type === "assumed-role" ? arn.slice(arn.lastIndexOf("/") + 1) : "";
}
/** `canonicalizeArn`, which returns a message instead of throwing, because it is called on every login. */
function readArn(arn) {
	const sections = splitArn(arn);
	if (typeof sections === "string") return sections;
	const { partition, accountId, resource } = sections;
	if (isService(arn, sections, "sts")) {
		if (isResource(arn, resource, "assumed-role")) {
			const role = resource + 13;
			const session = arn.lastIndexOf("/") + 1;
			if (session <= role) return `'${arn}' is an assumed role without a role or a session`;
			const roleName = arn.slice(role, session - 1);
			return {
				type: "assumed-role",
				canonicalArn: `${(partition === "aws" ? "arn:aws:iam::" : `arn:${partition}:iam::`) + accountId}:role/${roleName}`,
				partition,
				accountId
			};
		}
		if (isResource(arn, resource, "federated-user")) return unchanged("federated-user", arn, sections);
		return `'${arn}' names no identity; STS has assumed-role/… and federated-user/…`;
	}
	if (isService(arn, sections, "iam")) {
		if (isResource(arn, resource, "role")) return unchanged("role", arn, sections);
		if (isResource(arn, resource, "user")) return unchanged("user", arn, sections);
		if (isResource(arn, resource, "root")) return unchanged("root", arn, sections);
		return `'${arn}' names no identity; IAM has role/…, user/… and root`;
	}
	return `'${arn}' names no identity; its service is neither iam nor sts`;
}
function splitArn(arn) {
	if (!arn.startsWith("arn:")) {
		if (arn.includes("k8s-aws-v1.")) return "a token is no ARN; the ARN is what STS answers to it";
		return `'${arn}' is no ARN; one starts with 'arn:', in lower case`;
	}
	const service = arn.indexOf(":", 4) + 1;
	const region = arn.indexOf(":", service) + 1;
	const account = arn.indexOf(":", region) + 1;
	const resource = arn.indexOf(":", account) + 1;
	if (service === 0 || region === 0 || account === 0 || resource === 0) return `'${arn}' is no ARN; one has six parts, separated by colons`;
	const partition = arn.startsWith("aws:", 4) ? "aws" : arn.slice(4, service - 1);
	if (partition !== "aws" && !KNOWN_PARTITIONS.has(partition)) return `'${arn}' is in no known partition; there are ${partitions.join(", ")}`;
	return {
		partition,
		service,
		region,
		accountId: arn.slice(account, resource - 1),
		resource
	};
}
function isService(arn, { service, region }, name) {
	return region - service === name.length + 1 && arn.startsWith(name, service);
}
/** Whether the resource is `kind` or `kind/…`. */
function isResource(arn, resource, kind) {
	const end = resource + kind.length;
	return arn.startsWith(kind, resource) && (arn.length === end || arn[end] === "/");
}
function unchanged(type, canonicalArn, sections) {
	const { partition, accountId } = sections;
	return {
		type,
		canonicalArn,
		partition,
		accountId
	};
}
var KNOWN_PARTITIONS;
var init_arn = __esmMin((() => {
	init_entries();
	init_token_text();
	KNOWN_PARTITIONS = new Set(partitions);
}));
// src/identity/written-arn.ts
/** Never fails: `isArn` says whether the text has all the parts of an ARN. */
function readWrittenArn(written) {
	const isClean = !HAS_STRAY.test(written);
	const withoutStray = isClean ? (text) => text : removeStray;
	const parts = splitAtColons(written, isClean);
	const [prefix, partition = "", service = "", region = "", account = ""] = parts.map(({ text }) => withoutStray(text));
	const { kindAt, pathAt, nameAt, sessionAt } = readResource(written, parts.length > 1 ? parts.at(-1) : void 0);
	return {
		clean: withoutStray(written),
		isArn: parts.length === 6 && prefix?.toLowerCase() === "arn",
		parts,
		partition: fold$1(partition),
		service: fold$1(service),
		region,
		account,
		kind: parts.length === 6 ? fold$1(withoutStray(kindAt.text)) : "",
		isKindPreceded: parts[5] !== void 0 && kindAt.start > parts[5].start,
		path: withoutStray(pathAt.text),
		name: withoutStray(nameAt.text),
		session: sessionAt && withoutStray(sessionAt.text),
		kindAt,
		pathAt,
		nameAt,
		sessionAt
	};
}
/**
* The identity that was meant: the canonical ARN that the text would have once everything is put right, in lower case.
* Texts that mean the same identity give the same. A role's path is left out, as it is in its sessions' ARNs.
*/
function meantIdentity(written) {
	const { clean, partition, region, account, kind, path, name, session } = readWrittenArn(mendArn(written.replace(BRACKETS, "")));
	return fold$1((kind === "assumed-role" ? session !== void 0 : kind === "role" && path !== "/") && name !== "" ? `arn:${partition}:iam:${region}:${account}:role/${name}` : clean);
}
/**
* The text without what is stray in it, and with the colons, slashes and the service of an identity's ARN where it is
* nearly one. The ARN of a session stays one.
*/
function mendArn(written) {
	const clean = removeStray(written);
	if (isIdentityArn(clean)) return clean;
	return clean.replace(NEARLY, (_, partition, account, kind, name) => {
		const resource = kind.toLowerCase();
		const service = resource === "assumed-role" || resource === "federated-user" ? "sts" : "iam";
		return `arn:${partition.toLowerCase()}:${service}::${account}:${resource}${name === "" ? "" : `/${name}`}`;
	});
}
/** Whether the reference takes the text for an identity's ARN. */
function isIdentityArn(text) {
	return typeof readArn(text) === "object";
}
function removeStray(text) {
	return text.replace(STRAY$1, "");
}
/** At most six parts; white space around the whole is left out. */
function splitAtColons(written, isClean) {
	const to = isClean ? written.length : BLANK_END$1.exec(written)?.index ?? written.length;
	const from = isClean || to === 0 ? 0 : BLANK_START.exec(written)?.[0].length ?? 0;
	const parts = [];
	let start = from;
	while (parts.length < 5) {
		const colon = written.indexOf(":", start);
		if (colon === -1 || colon >= to) break;
		parts.push(partOf$1(written, start, colon));
		start = colon + 1;
	}
	parts.push(partOf$1(written, start, to));
	return parts;
}
function readResource(written, resource) {
	const { start: from, end } = resource ?? {
		start: written.length,
		end: written.length
	};
	const text = written.slice(from, end).replace(/^[\s\p{Cf}"':]+/u, "");
	const start = end - text.length;
	const slash = text.indexOf("/");
	const at = (first, last) => partOf$1(written, start + first, start + last);
	if (slash === -1) {
		const nothing = at(text.length, text.length);
		return {
			kindAt: at(0, text.length),
			pathAt: nothing,
			nameAt: nothing,
			sessionAt: void 0
		};
	}
	const kindAt = at(0, slash);
	const last = text.lastIndexOf("/");
	const isSession = last > slash && text[last - 1] !== "/" && fold$1(removeStray(kindAt.text)) === "assumed-role";
	const nameEnd = isSession ? last : text.length;
	const name = text.lastIndexOf("/", nameEnd - 1) + 1;
	return {
		kindAt,
		pathAt: at(slash, name),
		nameAt: at(name, nameEnd),
		sessionAt: isSession ? at(last + 1, text.length) : void 0
	};
}
function partOf$1(written, start, end) {
	return {
		text: written.slice(start, end),
		start,
		end
	};
}
var BRACKETS, NEARLY, STRAY$1, HAS_STRAY, BLANK_START, BLANK_END$1;
var init_written_arn = __esmMin((() => {
	init_fold();
	init_arn();
	BRACKETS = /[<>]/g;
	NEARLY = /^arn:+([\w-]+):+(?:iam|sts):+(\d{12}):+(assumed-role|federated-user|role|user|root)[:/]*(.*)$/is;
	STRAY$1 = /[\s\p{Cf}"']/gu;
	HAS_STRAY = new RegExp(STRAY$1.source, "u");
	BLANK_START = /^[\s\p{Cf}]+/u;
	BLANK_END$1 = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;
}));
// src/identity/iam-name.ts
/** The first character that no name has. */
function refusedInName(name) {
	return REFUSED.exec(name)?.[0];
}
/** Source: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
function isAccountId(text) {
	return /^[0-9]{12}$/.test(text);
}
var NAME_CHARACTERS, REFUSED;
var init_iam_name = __esmMin((() => {
	NAME_CHARACTERS = "A-Z a-z 0-9 _ + = , . @ -";
	REFUSED = /[^\w+=,.@-]/u;
}));
// src/text/shorten.ts
/** At most `maxLength` characters, on one line, without control characters. */
function shorten(text, maxLength = 80) {
	if (text.length <= maxLength && PLAIN_ASCII.test(text)) return text;
	const line = JSON.stringify(text).slice(1, -1).replaceAll("\\\"", "\"");
	return line.length > maxLength ? `${line.slice(0, maxLength - 3)}…` : line;
}
var PLAIN_ASCII;
var init_shorten = __esmMin((() => {
	PLAIN_ASCII = /^[\x20-\x5b\x5d-\x7e]*$/;
}));
// src/lint/knowledge/arn-fault-words.ts
function noOne(why) {
	return `this matches no one: ${shorten(why, 300)}`;
}
function cannotStand(kind, character) {
	return noOne(`'${character}' cannot stand in a ${kind}'s name; IAM takes ${NAME_CHARACTERS}`);
}
function colonAfter(extraColon) {
	return extraColon ? ", and a colon too many stands behind it" : "";
}
var WANTED, arnFaultWords, arnFaults;
var init_arn_fault_words = __esmMin((() => {
	init_iam_name();
	init_entries();
	init_shorten();
	WANTED = "arn:aws:iam::<account>:role/<name>";
	arnFaultWords = {
		quotes: () => noOne("the quotes are part of the value; leave them out"),
		"not-an-arn": () => noOne(`it is no ARN; write ${WANTED}`),
		parts: ({ count }) => noOne(`it has ${count} parts between colons where an ARN has six; write ${WANTED}`),
		partition: ({ partition, meant }) => noOne(`partition '${partition}' does not exist; ${meant === void 0 ? `there are ${partitions.join(", ")}` : `did you mean '${meant}'?`}`),
		"fargate-profile": () => noOne("a Fargate profile's ARN; write the ARN of its pod execution role (IAM)"),
		service: ({ service }) => noOne(`service '${service}': only IAM's roles and users get in; write ${WANTED}`),
		region: ({ region }) => noOne(`region '${region}': IAM and STS ARNs have none; leave it empty, ${WANTED}`),
		"region-for-account": ({ region }) => noOne(`a region, '${region}', where the account belongs: an IAM ARN has no region; write the account's twelve digits`),
		"no-account": ({ extraColon }) => noOne(`the account is missing${colonAfter(extraColon)}; write its twelve digits`),
		"account-length": ({ account, extraColon }) => noOne(`account '${account}' has ${account.length} digits${colonAfter(extraColon)}; an account has twelve`),
		account: ({ account, extraColon }) => noOne(`account '${account}' is no twelve digits${colonAfter(extraColon)}`),
		"no-session": () => noOne("an assumed role has the form assumed-role/<role>/<session>"),
		group: () => noOne("an IAM group is no identity that signs in; map its users, or a role that they assume"),
		policy: () => noOne("a policy is no identity; map the role or user that it is attached to"),
		"identity-provider": () => noOne("an identity provider does not sign in itself; map the role that is assumed through it"),
		"colon-before-name": () => noOne("a slash, not a colon, stands before the name"),
		"extra-colon": () => noOne("a colon too many stands before the resource"),
		"no-kind": () => noOne("role/ or user/ is missing before the name"),
		resource: ({ resource }) => noOne(`resource '${resource}' names no role or user; write role/<name> or user/<name>`),
		"no-name": ({ kind, written }) => noOne(`the ${kind}'s name is missing behind '${written}/'`),
		"name-character": ({ kind, character }) => cannotStand(kind, character),
		"name-length": ({ kind, length }) => noOne(`a ${kind}'s name has at most 64 characters, and this one has ${length}`)
	};
	arnFaults = Object.keys(arnFaultWords);
}));
// src/lint/knowledge/arn-facts.ts
/** The reading of an entry's ARN. */
function readArnText(arn) {
	const known = readings.get(arn);
	if (known !== void 0) return known;
	const reading = readWrittenArn(arn.value);
	readings.set(arn, reading);
	return reading;
}
/**
* Where a `*` or `?` is; undefined where there is none. One in the session's place does not count: all sessions of the
* role are meant, and the role's ARN says that.
*/
function wildcardIn(arn) {
	const at = arn.value.search(/[*?]/);
	const session = readArnText(arn).sessionAt;
	return at === -1 || session !== void 0 && at >= session.start ? void 0 : at;
}
/** Whether an ARN is a role's: as it is, with a path, or that of a session. */
function isRole({ kind }) {
	return kind === "role" || kind === "assumed-role";
}
var readings, yieldsToArnFaults;
var init_arn_facts = __esmMin((() => {
	init_written_arn();
	init_arn_fault_words();
	readings = /* @__PURE__ */ new WeakMap();
	yieldsToArnFaults = [
		{
			rule: "placeholder",
			at: "field"
		},
		{
			rule: "wildcard-arn",
			at: "field"
		},
		{
			rule: "invalid-arn",
			at: "field",
			to: arnFaults
		}
	];
}));
// src/lint/rules/arn/arn-section.ts
var arnSection;
var init_arn_section = __esmMin((() => {
	init_rule();
	init_arn_facts();
	arnSection = defineRule({
		name: "arn-section",
		description: "a user's ARN under mapRoles, or a role's under mapUsers",
		level: "warning",
		fixes: false,
		messages: {
			"user-in-roles": ({ kind }) => `${kind === "root" ? "the root user" : "a user"} under mapRoles: this works, but other tools look for it under mapUsers; move it there, with userarn as its key`,
			"role-in-users": () => "a role under mapUsers: this works, but other tools look for it under mapRoles; move it there, with rolearn as its key"
		},
		yieldsTo: yieldsToArnFaults,
		check({ entries }, report) {
			for (const { arn, section } of entries) {
				if (arn === void 0) continue;
				const reading = readArnText(arn);
				const { kind } = reading;
				if (section.name === "mapRoles" && (kind === "user" || kind === "root")) report(arn.span, {
					found: "user-in-roles",
					kind
				}, { field: "arn" });
				if (section.name === "mapUsers" && isRole(reading)) report(arn.span, { found: "role-in-users" }, { field: "arn" });
			}
		}
	});
}));
// src/mapping/template.ts
/** The templates in `text`, in order. Only exact text is one, as in the reference. */
function templatesIn(text, delimiters) {
	if (!text.includes("{{") && !text.includes("<<")) return [];
	return [...text.matchAll(delimiters === "both" ? BOTH : BRACES)].map(({ 0: piece, 1: braces, 2: angles, index }) => ({
		name: braces ?? angles,
		start: index,
		end: index + piece.length
	}));
}
function compileTemplate(text, delimiters) {
	const pieces = templatesIn(text, delimiters);
	if (pieces.length === 0) return text;
	const parts = [];
	let done = 0;
	for (const { name, start, end } of pieces) {
		parts.push(text.slice(done, start), name);
		done = end;
	}
	parts.push(text.slice(done));
	return parts;
}
/** Whether the instance's DNS name must be known to fill `template`. */
function needsDnsName(template) {
	return namesIn$1(template).includes("EC2PrivateDNSName");
}
function namesIn$1(template) {
	if (typeof template === "string") return [];
	return template.filter((_, index) => index % 2 === 1);
}
/** Whether a template takes what the session's name says. Whoever may assume the role chooses that name. */
function isSessionName(name) {
	return name === "SessionName" || name === "SessionNameRaw";
}
/**
* Whether braces are left beside the templates, as in `{{{{SessionName}}}}`. The reference replaces one name after another. So
* a session that is called `AccessKeyID` makes a new template of what stands around it, and so does a session name that is
* empty, as a user's is, in `{{Access{{SessionName}}KeyID}}`.
*/
function isNested(template) {
	return template.length > 1 && template.some((part, index) => index % 2 === 0 && part.includes("{"));
}
/** Replaces one name after another, in the reference's order. Names without a value stay. */
function fillInTurn(text, valueFor) {
	return templateNames.reduce((filled, name) => {
		const value = valueFor(name);
		return value === void 0 ? filled : filled.split(`{{${name}}}`).join(value);
	}, text);
}
/** Whether a text takes from the session's name: anywhere, or at its very start. */
function sessionNameIn(template) {
	if (typeof template !== "string" && isNested(template)) return "start";
	const names = namesIn$1(template);
	if (!names.some(isSessionName)) return void 0;
	return template[0] === "" && isSessionName(names[0]) ? "start" : "within";
}
/**
* The template with what is known filled in. The names that are left are holes: each session fills them differently.
* `{{EC2PrivateDNSName}}` stays open even without a session, because it always refuses there.
*/
function fillKnown(template, known) {
	if (typeof template === "string") return template;
	const { accountId, hasSession } = known;
	if (isNested(template)) {
		const text = templateText(template);
		const filled = fillInTurn(text, (name) => name === "AccountID" ? accountId : isSessionName(name) && !hasSession ? "" : void 0);
		return filled === text ? template : fillKnown(compileTemplate(filled, "braces"), known);
	}
	const parts = [];
	let literal = template[0];
	for (let index = 1; index < template.length; index += 2) {
		const name = template[index];
		if (name === "AccountID" && accountId !== void 0) literal += accountId;
		else if (hasSession || !isSessionName(name)) {
			parts.push(literal, name);
			literal = "";
		}
		literal += template[index + 1];
	}
	return parts.length === 0 ? literal : [...parts, literal];
}
/** The text that is read as this template. */
function templateText(template) {
	if (typeof template === "string") return template;
	return template.map((part, index) => index % 2 === 1 ? `{{${part}}}` : part).join("");
}
function fillTemplate(template, identity, dnsName) {
	if (typeof template === "string") return template;
	if (isNested(template)) return fillInTurn(templateText(template), (name) => templateValue(name, identity, dnsName));
	let text = template[0];
	for (let index = 1; index < template.length; index += 2) text += templateValue(template[index], identity, dnsName) + template[index + 1];
	return text;
}
/** What the reference puts in a template's place. */
function templateValue(name, identity, dnsName) {
	switch (name) {
		case "SessionName": return withoutAt(identity.sessionName);
		case "SessionNameRaw": return identity.sessionName;
		case "AccountID": return identity.accountId;
		case "AccessKeyID": return identity.accessKeyId ?? "";
		case "EC2PrivateDNSName": return dnsName;
	}
}
/** Each `@` as `-`. Most session names have at most one, and for those this is faster than replaceAll. */
function withoutAt(sessionName) {
	const at = sessionName.indexOf("@");
	if (at === -1) return sessionName;
	const rest = sessionName.slice(at + 1);
	return `${sessionName.slice(0, at)}-${rest.includes("@") ? rest.replaceAll("@", "-") : rest}`;
}
/** Whether a session name is what EC2 gives the sessions of an instance's role: the instance's id. */
function isInstanceId(sessionName) {
	return INSTANCE_ID.test(sessionName);
}
var templateNames, NAMES$5, BRACES, BOTH, INSTANCE_ID;
var init_template = __esmMin((() => {
	templateNames = [
		"EC2PrivateDNSName",
		"AccountID",
		"SessionName",
		"SessionNameRaw",
		"AccessKeyID"
	];
	NAMES$5 = templateNames.join("|");
	BRACES = new RegExp(`\\{\\{(${NAMES$5})\\}\\}`, "g");
	BOTH = new RegExp(`\\{\\{(${NAMES$5})\\}\\}|<<(${NAMES$5})>>`, "g");
	INSTANCE_ID = /^i-(\w{8}|\w{17})$/;
}));
// src/document/nodes.ts
/** The pairs of a mapping in the document's order. Keys that are not scalars, and `<<`, are left out. */
function membersOf(map, source) {
	if (map.kind !== "map" || !isMap(map.node)) return [];
	const members = [];
	for (const { key } of map.node.items) {
		if (!isScalar(key)) continue;
		const name = String(key.value);
		const value = map.entries.get(name)?.value;
		if (value !== void 0) members.push({
			key: {
				value: name,
				node: key,
				span: spanOf(key, source)
			},
			value
		});
	}
	return members;
}
/** `value` as a piece of text; undefined for anything but a string. */
function textOf$2(value, source) {
	if (value?.kind !== "scalar" || typeof value.value !== "string" || !isScalar(value.node)) return void 0;
	return {
		value: value.value,
		node: value.node,
		span: spanOf(value.node, source)
	};
}
/** The same for numbers and booleans, as they are written. Most likely they are text without its quotes. */
function scalarText(value, source) {
	if (value?.kind !== "scalar" || value.value === null || !isScalar(value.node)) return void 0;
	const { node } = value;
	return {
		value: typeof value.value === "string" ? value.value : node.source,
		node,
		span: spanOf(node, source)
	};
}
/** Where the characters from `start` to `end` of the value are. An escape counts as its character. */
function partOf(text, start, end) {
	return partsOf(text)(start, end);
}
/** The same for many parts of one text: the text is gone through only once. */
function partsOf({ node, span: { source } }) {
	const at = embeddedOffsets(source.text, node);
	return (start, end) => ({
		source,
		start: at(start),
		end: end > start ? Math.max(at(end - 1) + 1, at(end)) : at(end)
	});
}
/** The text as it is written in the document, quotes included. */
function writtenAs({ source, start, end }) {
	return source.text.slice(start, end);
}
/** Puts `value` in place of `text`, in the quotes that it has, or in new ones where it needs them. */
function rewrite(text, value) {
	const { node, span } = text;
	switch (node.type) {
		case "PLAIN":
			if (writtenAs(span).includes("\n")) return void 0;
			return [{
				span,
				text: value.includes("{") && !writtenAs(span).includes("{") ? JSON.stringify(value) : plainOrQuoted(value)
			}];
		case "QUOTE_DOUBLE": return [{
			span,
			text: JSON.stringify(value)
		}];
		case "QUOTE_SINGLE": return /[\n\t]/.test(value) ? void 0 : [{
			span,
			text: `'${value.replaceAll("'", "''")}'`
		}];
		default: return;
	}
}
/** Plain, where every reader of YAML takes it for this text. */
function plainOrQuoted(value) {
	return /^(?=.*[A-Za-z])[\w/](?:[\w./@+=:-]|\{\{\w+\}\})*(?<!:)$/.test(value) && !RESERVED$1.test(value) ? value : JSON.stringify(value);
}
/** The tag in front of an empty text. `!dev` without quotes is a tag, and its text is empty. */
function loneTag({ source, start, end }) {
	if (start !== end) return void 0;
	const before = source.text.slice(Math.max(0, start - MOST_OF_TAG), start);
	const tag = /(?<=\s)![^\s!]+$/.exec(before)?.[0];
	return tag === void 0 ? void 0 : {
		source,
		start: start - tag.length,
		end: start
	};
}
function isBlock(node) {
	return node !== null && node !== void 0 && "flow" in node ? node.flow !== true : true;
}
/** The part of a span that is on its first line. */
function firstLine(span) {
	const { source, start, end } = span;
	const lf = source.text.indexOf("\n", start);
	return lf === -1 || lf >= end ? span : {
		source,
		start,
		end: start + source.text.slice(start, lf).trimEnd().length
	};
}
var RESERVED$1, MOST_OF_TAG;
var init_nodes = __esmMin((() => {
	init_browser();
	init_embedded();
	init_source();
	RESERVED$1 = /^(?:y|n|yes|no|on|off|true|false|null|0[xob][\da-f_]+|[\d._]+e[\d_+-]+)$/i;
	MOST_OF_TAG = 100;
}));
// src/lint/knowledge/arns.ts
/**
* The edit that corrects an entry's ARN. Undefined where another entry means the same identity: only one of the two
* counts, so the correction could take away what the other one gives.
*/
function rewriteArn(entry, arn) {
	const { arn: current, section } = entry;
	if (current === void 0 || isTaken(entry, arn)) return void 0;
	return section.source.editable ? rewrite(current, arn) : void 0;
}
/** Whether another entry of the ConfigMap means the identity of this ARN, also one that is not read. */
function isTaken(entry, arn) {
	const identity = meantIdentity(arn);
	const own = entry.arn !== void 0 && meantIdentity(entry.arn.value) === identity ? 1 : 0;
	return (countsOf(entry).get(identity) ?? 0) > own;
}
/**
* Whether the section has an entry that is not read now and that would take the place of one that is read. Then it is
* not safe to mend what keeps the entry from being read.
*/
function wouldReplace({ entries, siblings }) {
	const read = /* @__PURE__ */ new Set();
	for (const { arn, isRead } of siblings) if (isRead && arn !== void 0) read.add(fold$1(arn.value));
	return entries.some(({ arn, isRead }) => !isRead && arn !== void 0 && read.has(fold$1(arn.value)));
}
function countsOf({ section }) {
	const { siblings } = section;
	const known = counted$1.get(siblings);
	if (known !== void 0) return known;
	const counts = /* @__PURE__ */ new Map();
	for (const { arn } of siblings) {
		if (arn === void 0) continue;
		const identity = meantIdentity(arn.value);
		counts.set(identity, (counts.get(identity) ?? 0) + 1);
	}
	counted$1.set(siblings, counts);
	return counts;
}
var REPLACES, counted$1;
var init_arns = __esmMin((() => {
	init_nodes();
	init_written_arn();
	init_fold();
	REPLACES = "; mind that an ARN in it has another entry, of which then only one counts";
	counted$1 = /* @__PURE__ */ new WeakMap();
}));
// node_modules/fastest-levenshtein/esm/mod.js
var peq, myers_32, myers_x, distance;
var init_esm$4 = __esmMin((() => {
	peq = /* @__PURE__ */ new Uint32Array(65536);
	myers_32 = (a, b) => {
		const n = a.length;
		const m = b.length;
		const lst = 1 << n - 1;
		let pv = -1;
		let mv = 0;
		let sc = n;
		let i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			let eq = peq[b.charCodeAt(i)];
			const xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	myers_x = (b, a) => {
		const n = a.length;
		const m = b.length;
		const mhc = [];
		const phc = [];
		const hsize = Math.ceil(n / 32);
		const vsize = Math.ceil(m / 32);
		for (let i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		let j = 0;
		for (; j < vsize - 1; j++) {
			let mv = 0;
			let pv = -1;
			const start = j * 32;
			const vlen = Math.min(32, m) + start;
			for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (let i = 0; i < n; i++) {
				const eq = peq[a.charCodeAt(i)];
				const pb = phc[i / 32 | 0] >>> i & 1;
				const mb = mhc[i / 32 | 0] >>> i & 1;
				const xv = eq | mv;
				const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
				let ph = mv | ~(xh | pv);
				let mh = pv & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv = mh | ~(xv | ph);
				mv = ph & xv;
			}
			for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		}
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m - start) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		let score = m;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	distance = (a, b) => {
		if (a.length < b.length) {
			const tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
}));
// src/text/spelling.ts
/**
* The word in `known` that differs from `word` in the fewest letters, ignoring case. Undefined where none is near.
*
* @param mostLetters How many letters may differ. Default: a third of the word's, and at least one.
*/
function nearest(word, known, mostLetters = Math.max(1, Math.floor(word.length / 3))) {
	if (word.length > MAX_WORD) return void 0;
	let best;
	let fewest = mostLetters + 1;
	for (const candidate of known) {
		const letters = distance(word.toLowerCase(), candidate.toLowerCase());
		if (letters >= fewest) continue;
		fewest = letters;
		best = candidate;
	}
	return best;
}
var MAX_WORD;
var init_spelling = __esmMin((() => {
	init_esm$4();
	MAX_WORD = 64;
}));
// src/go-yaml/describe.ts
function kindOf(value) {
	if (value.kind === "list") return { type: "list" };
	if (value.kind === "map") return { type: "mapping" };
	if (value.value === null) return { type: "empty" };
	return {
		type: TYPES$1[typeof value.value],
		written: sourceOf(value.node)
	};
}
/** `a number (123)`, `a list`, … */
function describeKind(kind) {
	if (!("written" in kind)) return kind.type === "empty" ? "empty" : `a ${kind.type}`;
	return `${kind.type === "text" ? "text" : `a ${kind.type}`} (${shorten(kind.written)})`;
}
/** `a number (123)`, `a list`, … */
function describe$2(value) {
	return describeKind(kindOf(value));
}
var TYPES$1;
var init_describe = __esmMin((() => {
	init_shorten();
	init_single_nodes();
	TYPES$1 = {
		string: "text",
		number: "number",
		bigint: "number",
		boolean: "boolean"
	};
}));
// src/go-yaml/value.ts
function isNull(value) {
	return value.kind === "scalar" && value.value === null;
}
var init_value = __esmMin((() => {}));
// src/schema/first-issue.ts
function firstIssue({ issues }) {
	return issues[0];
}
var init_first_issue = __esmMin((() => {}));
// src/document/go-struct.ts
/** The members of a mapping that stand for one of `names` (lower case), in the order in which Go assigns them. */
function membersNamed(entries, names) {
	const members = [];
	for (const [spelling, { value }] of entries) {
		const name = names.has(spelling) ? spelling : fold$1(spelling);
		if (names.has(name)) members.push({
			name,
			spelling,
			value
		});
	}
	return members.sort((a, b) => a.spelling < b.spelling ? -1 : 1);
}
/** What a string field that holds `current` holds after `value` was decoded into it. */
function assignText(current, value, path, report) {
	if (value.kind === "scalar") {
		if (typeof value.value === "string") return value.value;
		if (value.value === null) return current;
	}
	report(path, "text", value);
	return current;
}
var TextList;
var init_go_struct = __esmMin((() => {
	init_value();
	init_fold();
	TextList = class {
		#slots = [];
		#length = 0;
		/** @param member What the value belongs to, for those who ask where a text comes from. */
		assign(value, member, path, report) {
			if (value.kind === "list") {
				if (value.items.length === 0) this.#slots = [];
				value.items.forEach((item, index) => {
					const known = this.#slots[index];
					const text = assignText(known?.text ?? "", item, [...path, index], report);
					if (known === void 0 || item.kind === "scalar" && typeof item.value === "string") this.#slots[index] = {
						text,
						item,
						member
					};
				});
				this.#length = value.items.length;
			} else if (isNull(value)) {
				this.#slots = [];
				this.#length = 0;
			} else report(path, "list-of-text", value);
		}
		get slots() {
			return this.#slots.slice(0, this.#length);
		}
		get texts() {
			return this.slots.map(({ text }) => text);
		}
	};
}));
// src/document/entry-fields.ts
function keysOf({ shape }) {
	return new Set(Object.keys(shape).map(fold$1));
}
/** The mapping that the reference makes of an item of `mapRoles`; undefined where it drops it. */
function readRole(item, place, onProblem) {
	const { arn, sso, username, groups } = readFields(item, place.index, "rolearn", ROLE_KEYS, onProblem);
	const dropped = (data) => {
		onProblem({
			data,
			lost: "entry",
			path: [place.index],
			node: item.node
		});
	};
	if (sso === void 0) {
		if (arn === "") return dropped({
			code: "missing-arn",
			key: "rolearn"
		});
		return {
			kind: "role",
			roleArn: arn,
			username,
			groups,
			...place
		};
	}
	if (arn !== "") return dropped({ code: "arn-and-sso" });
	const match = checkSso(sso);
	return "code" in match ? dropped(match) : {
		kind: "sso",
		sso: match,
		username,
		groups,
		...place
	};
}
/** The mapping that the reference makes of an item of `mapUsers`; undefined where it drops it. */
function readUser(item, place, onProblem) {
	const { arn, username, groups } = readFields(item, place.index, "userarn", USER_KEYS, onProblem);
	if (arn !== "") return {
		kind: "user",
		userArn: arn,
		username,
		groups,
		...place
	};
	onProblem({
		data: {
			code: "missing-arn",
			key: "userarn"
		},
		lost: "entry",
		path: [place.index],
		node: item.node
	});
}
function readFields(item, index, arnKey, keys, onProblem) {
	const wrongType = reportTo(onProblem);
	let arn = "";
	let username = "";
	let sso;
	const groups = new TextList();
	for (const { name, spelling, value } of members(item, [index], keys, wrongType)) {
		const path = [index, spelling];
		if (name === arnKey) arn = assignText(arn, value, path, wrongType);
		else if (name === "username") username = assignText(username, value, path, wrongType);
		else if (name === "groups") groups.assign(value, void 0, path, wrongType);
		else if (name === "sso") sso = isNull(value) ? void 0 : readSso(sso, value, path, wrongType);
		else assignText("", value, path, wrongType);
	}
	return {
		arn,
		sso,
		username,
		groups: groups.texts
	};
}
function reportTo(onProblem) {
	return (path, expected, value) => onProblem({
		data: {
			code: "wrong-type",
			expected,
			actual: kindOf(value)
		},
		lost: "value",
		path,
		node: value.node
	});
}
/** Two spellings of `sso` fill one struct. A value of the wrong type counts as an empty one. */
function readSso(current, value, path, wrongType) {
	const sso = current ?? {
		permissionSetName: "",
		accountId: "",
		partition: ""
	};
	for (const member of members(value, path, SSO_KEYS, wrongType)) {
		const at = [...path, member.spelling];
		if (member.name === "permissionsetname") sso.permissionSetName = assignText(sso.permissionSetName, member.value, at, wrongType);
		else if (member.name === "accountid") sso.accountId = assignText(sso.accountId, member.value, at, wrongType);
		else sso.partition = assignText(sso.partition, member.value, at, wrongType);
	}
	return sso;
}
function members(value, path, keys, wrongType) {
	if (value.kind === "map") return membersNamed(value.entries, keys);
	if (!isNull(value)) wrongType(path, "mapping", value);
	return [];
}
/** The valid form of `sso`, or what is wrong with it. */
function checkSso({ permissionSetName, accountId, partition }) {
	const result = ssoMatchSchema.safeParse({
		permissionSetName,
		accountId,
		...partition === "" ? {} : { partition }
	});
	if (result.success) return result.data;
	switch (firstIssue(result.error).path[0]) {
		case "accountId": return {
			code: "sso-entry",
			field: "accountID",
			value: accountId
		};
		case "partition": return {
			code: "sso-entry",
			field: "partition",
			value: partition
		};
		default: return {
			code: "sso-entry",
			field: "permissionSetName",
			value: permissionSetName
		};
	}
}
var ROLE_KEYS, USER_KEYS, SSO_KEYS;
var init_entry_fields = __esmMin((() => {
	init_describe();
	init_value();
	init_entries();
	init_first_issue();
	init_fold();
	init_go_struct();
	ROLE_KEYS = keysOf(roleEntrySchema);
	USER_KEYS = keysOf(userEntrySchema);
	SSO_KEYS = keysOf(ssoEntrySchema);
}));
// src/document/keys.ts
/** The name that Go matches a key of an entry with: `rolearn` for `RoleARN`. Undefined for unknown keys. */
function knownKey(key, section) {
	const name = fold$1(key);
	return (section === "mapUsers" ? USER_KEYS : ROLE_KEYS).has(name) ? name : void 0;
}
function arnKeyOf(section) {
	return section === "mapUsers" ? "userarn" : "rolearn";
}
/** The key that an unknown one was meant to be: `rolearn` for `role_arn`. Undefined where that is not clear. */
function intendedKey(key, section) {
	const bare = key.toLowerCase().replace(/[\s_.:"'-]|\p{Cf}/gu, "");
	const meaning = MEANINGS.get(bare);
	if (meaning !== void 0) return meaning === "arn" ? arnKeyOf(section) : meaning;
	return nearest(bare, [
		arnKeyOf(section),
		"username",
		"groups"
	], 2);
}
/** Whether the entry has `name` in any case, whatever its value. */
function hasKey(name, { members, section }) {
	return members.some(({ key }) => knownKey(key.value, section.name) === name);
}
/** The accounts of the entry's `sso`: one text for each spelling of the key. */
function ssoAccounts({ sso, section: { source } }) {
	return (sso === void 0 ? [] : membersOf(sso.value, source)).flatMap(({ key, value }) => {
		const text = fold$1(key.value) === "accountid" ? textOf$2(value, source) : void 0;
		return text === void 0 ? [] : [text];
	});
}
var MEANINGS;
var init_keys = __esmMin((() => {
	init_fold();
	init_spelling();
	init_entry_fields();
	init_nodes();
	MEANINGS = /* @__PURE__ */ new Map([
		["user", "username"],
		["name", "username"],
		["group", "groups"],
		["arn", "arn"],
		["rolearn", "arn"],
		["userarn", "arn"],
		["role", "arn"],
		["iamrole", "arn"],
		["iamarn", "arn"]
	]);
}));
// src/lint/knowledge/fields.ts
/** The field that a key fills, in any case; undefined for `userid`, which the reference does not use, and for others. */
function fieldOf(key, section) {
	const name = knownKey(key, section);
	if (name === "rolearn" || name === "userarn") return "arn";
	return name === "username" || name === "groups" || name === "sso" ? name : void 0;
}
/** The texts that an entry has: its ARN, its username, each of its groups. */
function textsOf$2({ arn, username, groups }) {
	const texts = arn === void 0 ? [] : [{
		text: arn,
		field: "arn"
	}];
	if (username !== void 0) texts.push({
		text: username,
		field: "username"
	});
	for (const { text } of groups) if (text !== void 0) texts.push({
		text,
		field: "groups"
	});
	return texts;
}
var init_fields = __esmMin((() => {
	init_keys();
}));
// src/lint/knowledge/templates.ts
/** The templates that EKS replaces. */
function bracedTemplatesIn(text) {
	return templatesIn(text, "braces").slice(0, MOST_PIECES);
}
/** The first pieces of `text` that match the pattern. */
function piecesOf(text, pattern) {
	const pieces = [];
	for (const match of text.matchAll(pattern)) if (pieces.push(match) === MOST_PIECES) break;
	return pieces;
}
/** The texts in which templates are replaced: the username and each group. */
function templatedTexts(entry) {
	return textsOf$2(entry).filter(({ field }) => field !== "arn");
}
/** Whether the entry is for someone without a session. Its ARN decides that, before its section does. */
function isForUser({ arn, section }) {
	if (arn === void 0) return section.name === "mapUsers";
	const reading = readArnText(arn);
	return section.name === "mapUsers" ? !isRole(reading) : USERS.has(reading.kind);
}
/** A text of the entry with what is known before anyone logs in: the account, and that a user has no session. */
function filledIn(entry, text) {
	if (!text.includes("{{")) return text;
	const known = {
		accountId: accountOf(entry),
		hasSession: !isForUser(entry)
	};
	return templateText(fillKnown(compileTemplate(text, "braces"), known));
}
/** The account in the entry's ARN, or else in its `sso`; undefined where neither has one. */
function accountOf(entry) {
	const { arn } = entry;
	return arn === void 0 ? ssoAccounts(entry)[0]?.value : readArnText(arn).account || void 0;
}
/**
* The edit that puts the template in place of the piece. Undefined where that is not safe: where a session could choose
* a group or all of its username, and where there is no session.
*/
function writeTemplate(entry, text, piece) {
	const { name, start, end } = piece;
	const { value, node } = text;
	const isGroup = text !== entry.username;
	const isWhole = value.trim().length === value.slice(start, end).trim().length;
	if (!(name === "AccountID" || name !== "AccessKeyID" && !isGroup && !isWhole && !isForUser(entry))) return void 0;
	const template = `{{${name}}}`;
	if (node.type === "PLAIN") return rewrite(text, value.slice(0, start) + template + value.slice(end));
	return [{
		span: partOf(text, start, end),
		text: template
	}];
}
var MOST_PIECES, USERS;
var init_templates = __esmMin((() => {
	init_keys();
	init_nodes();
	init_template();
	init_arn_facts();
	init_fields();
	MOST_PIECES = 16;
	USERS = /* @__PURE__ */ new Set([
		"user",
		"federated-user",
		"root"
	]);
}));
// src/lint/rules/arn/assumed-role-arn.ts
/** Whether each session has a username of its own: without that, all of them become who one was meant to be. */
function isNamedBySession({ username }) {
	return bracedTemplatesIn(username?.value ?? "").some(({ name }) => isSessionName(name) || name === "EC2PrivateDNSName");
}
var assumedRoleArn;
var init_assumed_role_arn = __esmMin((() => {
	init_template();
	init_rule();
	init_arn_facts();
	init_arns();
	init_templates();
	assumedRoleArn = defineRule({
		name: "assumed-role-arn",
		description: "a session's ARN in place of its role's, which matches no session",
		level: "error",
		fixes: true,
		messages: { session: ({ role }) => `this matches no one: it is one session's ARN, and sessions are looked up by their role's; write ${role}, which lets all of its sessions in` },
		yieldsTo: yieldsToArnFaults,
		check({ entries }, report) {
			for (const entry of entries) {
				const { arn } = entry;
				if (arn === void 0) continue;
				const { partition, parts, kind, nameAt, session } = readArnText(arn);
				if (kind !== "assumed-role" || session === void 0) continue;
				const role = `arn:${partition}:iam::${parts[4]?.text}:role/${nameAt.text}`;
				const fix = session === "*" || isNamedBySession(entry) ? rewriteArn(entry, role) : void 0;
				report(arn.span, {
					found: "session",
					role
				}, {
					fix,
					field: "arn"
				});
			}
		}
	});
}));
// src/mapping/contest.ts
/**
* The entries that the reference may take. It keeps the last entry with the same key, and it asks `mapRoles` before
* `mapUsers`. Where several are left, it takes any of them, login by login.
*/
function contendersOf({ roles, users }) {
	return roles.length > 0 ? [...lastOf$1(roles, keyOf$1)] : [...lastOf$1(users, keyOf$1)];
}
/** The key under which the reference keeps an entry. A later entry of the section with the same key replaces it. */
function keyOf$1(mapping) {
	switch (mapping.kind) {
		case "role": return lowerCase(mapping.roleArn);
		case "sso": return ssoPattern(mapping.sso);
		case "user": return mapping.userArn;
	}
}
/** The last of the items with one key, in its own place. */
function lastOf$1(items, keyOf) {
	const last = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		last.delete(key);
		last.set(key, item);
	}
	return last.values();
}
function addTo$1(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
/**
* The keys (see `ssoKey`) of the `sso` entries that match an ARN in lower case, the longest permission set name first.
* Both the permission set's name and the suffix after it may hold underscores.
*/
function* ssoKeysOf(lowerArn) {
	const match = SSO_ROLE.exec(lowerArn);
	if (match === null) return;
	const [, account, name] = match;
	let end = name.lastIndexOf("_", MAX_PERMISSION_SET_NAME);
	for (; end > 0; end = name.lastIndexOf("_", end - 1)) yield `${account}/${name.slice(0, end)}`;
}
/** What an `sso` entry matches, as `ssoKeysOf` names it. */
function ssoKey({ partition = "aws", accountId, permissionSetName }) {
	return `${partition}:iam::${accountId}/${permissionSetName.toLowerCase()}`;
}
/** The key under which the reference keeps an `sso` entry, and what such an entry matches. */
function ssoPattern(sso) {
	return `arn:${sso.partition ?? "aws"}:iam::${sso.accountId}:role/awsreservedsso_${lowerCase(sso.permissionSetName)}_*`;
}
var ClaimIndex, MAX_PERMISSION_SET_NAME, SSO_ROLE;
var init_contest = __esmMin((() => {
	init_fold();
	ClaimIndex = class {
		#roles = /* @__PURE__ */ new Map();
		#ssoRoles = /* @__PURE__ */ new Map();
		#users = /* @__PURE__ */ new Map();
		#inOrder;
		constructor(roles, users, ssoRoleMatch) {
			this.#inOrder = roles;
			for (const role of roles) if (role.kind === "role") addTo$1(this.#roles, fold$1(role.roleArn), role);
			else if (ssoRoleMatch) addTo$1(this.#ssoRoles, ssoKey(role.sso), role);
			for (const user of users) addTo$1(this.#users, fold$1(user.userArn), user);
		}
		claimsOn({ canonicalArn }) {
			const folded = fold$1(canonicalArn);
			const byArn = this.#roles.get(folded) ?? [];
			const users = this.#users.get(folded) ?? [];
			if (this.#ssoRoles.size === 0) return {
				roles: byArn,
				users
			};
			const bySso = [...ssoKeysOf(lowerCase(canonicalArn))].flatMap((key) => this.#ssoRoles.get(key) ?? []);
			if (bySso.length === 0) return {
				roles: byArn,
				users
			};
			const claims = /* @__PURE__ */ new Set([...byArn, ...bySso]);
			return {
				roles: this.#inOrder.filter((role) => claims.has(role)),
				users
			};
		}
	};
	MAX_PERMISSION_SET_NAME = 32;
	SSO_ROLE = /^arn:([^:]*:iam::[^:]*):role\/awsreservedsso_(.*)$/;
}));
// src/lint/knowledge/places.ts
/** `span` where it is in the entry. Otherwise the text is in another entry, and this one's first key is returned. */
function placeWithin(entry, span) {
	return span.start < entry.span.start || span.start >= entry.span.end ? entry.members[0]?.key.span ?? entry.span : span;
}
var init_places$1 = __esmMin((() => {}));
// src/lint/rules/arn/duplicate-arn.ts
function placeOf$3({ entry, arn }) {
	return placeWithin(entry, arn.span);
}
/** The entries of each ARN that has several. An entry with an `sso` too is dropped, and claims nothing. */
function claimsByArn(entries) {
	const byArn = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const { arn, sso } = entry;
		if (arn === void 0 || sso !== void 0) continue;
		const key = fold$1(arn.value);
		const claims = byArn.get(key);
		if (claims === void 0) byArn.set(key, [{
			entry,
			arn
		}]);
		else claims.push({
			entry,
			arn
		});
	}
	return [...byArn.values()].filter(({ length }) => length > 1);
}
/** The one of an ARN's claims that counts; undefined where the reference's choice is random. */
function countingAmong(claims) {
	const inSection = (name) => claims.filter(({ entry }) => entry.section.name === name);
	const contenders = contendersOf({
		roles: inSection("mapRoles").map((claim) => ({
			kind: "role",
			roleArn: claim.arn.value,
			claim
		})),
		users: inSection("mapUsers").map((claim) => ({
			kind: "user",
			userArn: claim.arn.value,
			claim
		}))
	});
	return contenders.length === 1 ? contenders[0]?.claim : void 0;
}
var MOST_NAMED, duplicateArn, WHY;
var init_duplicate_arn = __esmMin((() => {
	init_contest();
	init_fold();
	init_position();
	init_shorten();
	init_rule();
	init_places$1();
	MOST_NAMED = 5;
	duplicateArn = defineRule({
		name: "duplicate-arn",
		description: "one ARN in several entries, of which only one counts: groups are not added up",
		level: "error",
		fixes: false,
		messages: {
			replaced: ({ arn, line, by }) => `this entry counts for nothing: ${WHY[by]}, and ${shorten(arn)} is also at line ${line}; groups are not added up: merge the entries into one`,
			random: ({ arn, lines, more }) => `${shorten(arn)} is also at line ${lines.join(", ")}${more > 0 ? ` and ${more} more` : ""} in another spelling: which of the entries counts is random, login by login; keep one`
		},
		check({ configMaps, text }, report) {
			const locate = locateIn(text);
			const lineOf = ({ source, start }) => locate(source.toFile(start)).line;
			for (const claims of configMaps.flatMap(({ entries }) => claimsByArn(entries))) {
				const counting = countingAmong(claims);
				for (const claim of claims) {
					if (claim === counting) continue;
					const arn = claim.arn.value;
					const span = placeOf$3(claim);
					if (counting === void 0) {
						const named = claims.slice(0, 6).filter((other) => other !== claim).slice(0, MOST_NAMED).map(placeOf$3);
						const more = claims.length - 1 - named.length;
						report(span, {
							found: "random",
							arn,
							lines: named.map(lineOf),
							more
						}, {
							field: "arn",
							related: named.map((other) => ({
								span: other,
								what: "the same ARN"
							}))
						});
					} else {
						const right = placeOf$3(counting);
						const isSameSection = counting.entry.section.name === claim.entry.section.name;
						report(span, {
							found: "replaced",
							arn,
							line: lineOf(right),
							by: isSameSection ? "last-entry" : "mapRoles"
						}, {
							field: "arn",
							related: [{
								span: right,
								what: "the entry that counts"
							}]
						});
					}
				}
			}
		}
	});
	WHY = {
		"last-entry": "the last entry of an ARN wins",
		mapRoles: "mapRoles is asked before mapUsers"
	};
}));
// src/lint/rules/arn/instance-profile-arn.ts
var instanceProfileArn;
var init_instance_profile_arn = __esmMin((() => {
	init_rule();
	init_arn_facts();
	instanceProfileArn = defineRule({
		name: "instance-profile-arn",
		description: "an instance profile's ARN in place of its role's, which matches no node",
		level: "error",
		fixes: false,
		messages: { "instance-profile": () => "this matches no one: an instance signs in as the role in its instance profile; write that role's ARN, which may have another name" },
		yieldsTo: [{
			rule: "placeholder",
			at: "field"
		}, {
			rule: "wildcard-arn",
			at: "field"
		}],
		check({ entries }, report) {
			for (const { arn } of entries) {
				if (arn === void 0) continue;
				const { kind, path, isKindPreceded } = readArnText(arn);
				if (kind === "instance-profile" && path !== "" && !isKindPreceded) report(arn.span, { found: "instance-profile" }, { field: "arn" });
			}
		}
	});
}));
// src/lint/knowledge/arn-faults.ts
/** White space around parts is passed over: this asks what is wrong besides it. */
function arnFaultIn(value, arn) {
	const { parts } = arn;
	const start = parts[0]?.start ?? 0;
	const end = parts.at(-1)?.end ?? 0;
	const all = (said) => ({
		start,
		end,
		said
	});
	if (/^["'`]|["'`]$/.test(value.slice(start, end))) return all({ found: "quotes" });
	if (parts[0]?.text.toLowerCase() !== "arn") return all({ found: "not-an-arn" });
	const resource = resourceOf(arn);
	if (resource === void 0) return all({
		found: "parts",
		count: parts.length
	});
	const [, partition = "", service = "", region = "", account = ""] = parts.map(({ text }) => text.trim());
	const said = [
		partitionFault(partition),
		serviceFault(service, resource),
		region === "" ? void 0 : {
			found: "region",
			region
		},
		accountFault(account, resource.text.startsWith(":")),
		resourceFault(service.toLowerCase(), resource)
	];
	const index = said.findIndex((fault) => fault !== void 0);
	const [fault, part] = [said[index], parts[index + 1]];
	if (fault === void 0 || part === void 0) return void 0;
	const margin = part.text === "" ? 1 : 0;
	return {
		start: part.start - margin,
		end: part.end + margin,
		said: fault
	};
}
function resourceOf({ parts, kindAt, isKindPreceded, path, nameAt, session }) {
	const resource = parts[5];
	if (resource === void 0) return void 0;
	const type = isKindPreceded ? void 0 : kindAt.text;
	return {
		text: resource.text,
		type,
		kind: type?.toLowerCase() ?? "",
		hasName: path !== "",
		name: nameAt.text,
		hasSession: session !== void 0
	};
}
function partitionFault(partition) {
	if (KNOWN$2.has(partition.toLowerCase())) return void 0;
	return {
		found: "partition",
		partition,
		meant: /gov/i.test(partition) ? "aws-us-gov" : nearest(partition, partitions)
	};
}
function serviceFault(service, { kind, hasName }) {
	if (service.toLowerCase() === "iam") return void 0;
	if (service.toLowerCase() === "sts" && hasName && OF_STS.has(kind)) return void 0;
	return kind === "fargateprofile" && hasName ? { found: "fargate-profile" } : {
		found: "service",
		service
	};
}
function accountFault(account, extraColon) {
	if (isAccountId(account)) return void 0;
	if (/^[a-z]{2}(?:-[a-z]+)+-\d$/i.test(account)) return {
		found: "region-for-account",
		region: account
	};
	if (account === "") return {
		found: "no-account",
		extraColon
	};
	return {
		found: /^[0-9]+$/.test(account) ? "account-length" : "account",
		account,
		extraColon
	};
}
function resourceFault(service, resource) {
	const { type, kind, hasName, name, hasSession } = resource;
	if (kind === "assumed-role" && hasSession) return void 0;
	if (service === "sts") return kind === "assumed-role" ? { found: "no-session" } : void 0;
	if (kind === "root" && !hasName) return void 0;
	if (type === void 0 || kind !== "role" && kind !== "user") return otherResource(resource);
	if (name === "") return {
		found: "no-name",
		kind,
		written: type
	};
	const character = refusedInName(name);
	if (character !== void 0) return isForeign(character) ? void 0 : {
		found: "name-character",
		kind,
		character
	};
	return name.length > 64 ? {
		found: "name-length",
		kind,
		length: name.length
	} : void 0;
}
/** Resources that are not a role or a user. */
function otherResource({ text, type, kind, hasName }) {
	const other = type !== void 0 && hasName ? OTHER_RESOURCES.get(kind) : void 0;
	if (other !== void 0) return { found: other };
	if (text.startsWith(":")) return { found: "extra-colon" };
	return /^(?:role|user):/.test(kind) ? { found: "colon-before-name" } : {
		found: "resource",
		resource: text
	};
}
/** White space, what cannot be seen, and what looks like an ASCII letter. Findings of their own tell about these. */
function isForeign(character) {
	return /\s/.test(character) || character > "" && /[\p{Cf}\p{L}]/u.test(character);
}
var KNOWN$2, OF_STS, OTHER_RESOURCES;
var init_arn_faults = __esmMin((() => {
	init_iam_name();
	init_entries();
	init_spelling();
	KNOWN$2 = new Set(partitions);
	OF_STS = /* @__PURE__ */ new Set(["assumed-role", "federated-user"]);
	OTHER_RESOURCES = /* @__PURE__ */ new Map([
		["group", "group"],
		["policy", "policy"],
		["saml-provider", "identity-provider"],
		["oidc-provider", "identity-provider"],
		["", "no-kind"]
	]);
}));
// src/lint/knowledge/characters.ts
/** The different characters of a text: `U+00A0 (no-break space) and U+200B (zero width space)`. */
function describeCharacters(text) {
	return [...new Set([...text.slice(0, 100)].map((char) => char.codePointAt(0) ?? 0))].slice(0, 3).map(describePoint).join(" and ");
}
/** `U+0430`, and the name where the character cannot be seen. */
function describePoint(point) {
	const name = NAMES$4.get(point);
	return name === void 0 ? codePoint(point) : `${codePoint(point)} (${name})`;
}
function codePoint(point) {
	return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
/** `text` as it looks: with ASCII letters in place of those that look like them. */
function asItLooks(text) {
	return text.replace(/\P{ASCII}/gu, (char) => lookalike(char) ?? char);
}
/** The ASCII letter or digit that `char` looks like. */
function lookalike(char) {
	const known = LATIN.get(char);
	if (known !== void 0) return known;
	const plain = char.normalize("NFKC");
	return plain !== char && /^[A-Za-z0-9]$/.test(plain) ? plain : void 0;
}
var NAMES$4, LATIN;
var init_characters$1 = __esmMin((() => {
	NAMES$4 = /* @__PURE__ */ new Map([
		[9, "tab"],
		[10, "line break"],
		[13, "carriage return"],
		[32, "space"],
		[160, "no-break space"],
		[173, "soft hyphen"],
		[8203, "zero width space"],
		[8204, "zero width non-joiner"],
		[8205, "zero width joiner"],
		[8206, "left-to-right mark"],
		[8207, "right-to-left mark"],
		[8232, "line separator"],
		[8233, "paragraph separator"],
		[8234, "left-to-right embedding"],
		[8235, "right-to-left embedding"],
		[8236, "pop directional formatting"],
		[8237, "left-to-right override"],
		[8238, "right-to-left override"],
		[8239, "narrow no-break space"],
		[8288, "word joiner"],
		[8294, "left-to-right isolate"],
		[8295, "right-to-left isolate"],
		[8296, "first strong isolate"],
		[8297, "pop directional isolate"],
		[12288, "ideographic space"],
		[65279, "zero width no-break space"]
	]);
	LATIN = new Map([
		["аеорсхуіјѕԁһԛԝгпвкмнтьъ", "aeopcxyijsdhqwrnbkmhtbb"],
		["АВЕКМНОРСТХІЈЅУЗ", "ABEKMHOPCTXIJSY3"],
		["αβγεικνορτυχω", "aByeikvoptuxw"],
		["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
		["ıɡɑƖǃոսօհᎪᎬᎻᎠᏟᏢᏚ", "igal!nuohAEHDCPS"]
	].flatMap(([others, letters]) => [...others].map((char, index) => [char, letters.charAt(index)])));
}));
// src/lint/rules/arn/invalid-arn.ts
/** A character that can be overlooked, in an ARN that has no other fault. */
function characterFaultIn(value, { parts, kind, nameAt }) {
	const character = HAVE_NAMES.has(kind) ? refusedInName(nameAt.text) : void 0;
	const resource = parts[5];
	if (character !== void 0 && resource !== void 0 && /\p{L}/u.test(character)) return {
		start: resource.start,
		end: resource.end,
		said: {
			found: "letter",
			kind,
			character
		}
	};
	const blank = /[\s\p{Cf}]+/u.exec(value);
	if (blank === null) return void 0;
	const { 0: characters, index: start } = blank;
	return {
		start,
		end: start + characters.length,
		said: {
			found: "white-space",
			characters
		}
	};
}
var matchesNoOne, inPlaceOf, invalidArn, HAVE_NAMES;
var init_invalid_arn = __esmMin((() => {
	init_nodes();
	init_iam_name();
	init_rule();
	init_arn_facts();
	init_arn_fault_words();
	init_arn_faults();
	init_characters$1();
	matchesNoOne = [
		...arnFaults,
		"letter",
		"white-space"
	];
	inPlaceOf = (rule) => ({
		rule,
		at: "field",
		found: matchesNoOne
	});
	invalidArn = defineRule({
		name: "invalid-arn",
		description: "an ARN that no identity can have, so that its entry matches no one",
		level: "error",
		fixes: false,
		messages: {
			...arnFaultWords,
			letter: ({ kind, character }) => cannotStand(kind, character),
			"white-space": ({ characters }) => noOne(`${describeCharacters(characters)} cannot stand in an ARN; leave it out`),
			comma: () => "this comma is part of the name to IAM, so that this most likely matches no one; delete it"
		},
		yieldsTo: [
			inPlaceOf("placeholder"),
			inPlaceOf("wildcard-arn"),
			inPlaceOf("instance-profile-arn"),
			{
				rule: "stray-whitespace",
				at: "field",
				found: ["white-space"]
			},
			{
				rule: "folded-item",
				at: "field",
				found: ["white-space"]
			},
			{
				rule: "confusable-character",
				at: "field",
				found: ["letter"]
			},
			{
				rule: "invalid-arn",
				at: "field",
				found: ["comma"],
				to: arnFaults
			}
		],
		check({ entries }, report) {
			for (const { arn } of entries) {
				if (arn === void 0) continue;
				const { value } = arn;
				const reading = readArnText(arn);
				const fault = arnFaultIn(value, reading) ?? characterFaultIn(value, reading);
				if (fault !== void 0) report(partOf(arn, fault.start, fault.end), fault.said, { field: "arn" });
				if (value.endsWith(",")) {
					const end = value.length;
					report(partOf(arn, end - 1, end), { found: "comma" }, {
						severity: "warning",
						field: "arn"
					});
				}
			}
		}
	});
	HAVE_NAMES = /* @__PURE__ */ new Set(["role", "user"]);
}));
// src/lint/rules/arn/mixed-partitions.ts
var KNOWN$1, mixedPartitions;
var init_mixed_partitions = __esmMin((() => {
	init_nodes();
	init_entries();
	init_rule();
	init_arn_facts();
	KNOWN$1 = new Set(partitions);
	mixedPartitions = defineRule({
		name: "mixed-partitions",
		description: "ARNs of another AWS partition than the others, which cannot reach this cluster",
		level: "warning",
		fixes: false,
		messages: { other: ({ partition, usual }) => `partition ${partition}, where most ARNs here are of ${usual}: credentials of one partition are not valid in another, so that this matches no one` },
		check({ configMaps }, report) {
			for (const { entries } of configMaps) {
				const found = entries.flatMap(({ arn }) => {
					if (arn === void 0) return [];
					const { partition, parts } = readArnText(arn);
					const at = parts[1];
					return at !== void 0 && KNOWN$1.has(partition) ? [{
						arn,
						partition,
						at
					}] : [];
				});
				const counts = /* @__PURE__ */ new Map();
				for (const { partition } of found) counts.set(partition, (counts.get(partition) ?? 0) + 1);
				const most = Math.max(...counts.values());
				const usual = [...counts].find(([, count]) => count === most)?.[0] ?? "aws";
				for (const { arn, partition, at } of found) {
					if (partition === usual) continue;
					report(partOf(arn, at.start, at.end), {
						found: "other",
						partition,
						usual
					}, { field: "arn" });
				}
			}
		}
	});
}));
// src/lint/rules/arn/role-path.ts
var rolePath;
var init_role_path = __esmMin((() => {
	init_rule();
	init_arn_facts();
	init_arns();
	rolePath = defineRule({
		name: "role-path",
		description: "a role's ARN with its path, which matches no session",
		level: "error",
		fixes: true,
		messages: { path: ({ right }) => `this matches no one: STS leaves a role's path out of its sessions' ARNs; write ${right}` },
		yieldsTo: yieldsToArnFaults,
		check({ entries }, report) {
			for (const entry of entries) {
				const { arn } = entry;
				if (arn === void 0) continue;
				const { kind, path, name, pathAt, nameAt } = readArnText(arn);
				if (kind !== "role" || path.length < 2 || name === "") continue;
				const right = `${arn.value.slice(0, pathAt.start)}/${arn.value.slice(nameAt.start)}`.trim();
				report(arn.span, {
					found: "path",
					right
				}, {
					fix: rewriteArn(entry, right),
					field: "arn"
				});
			}
		}
	});
}));
// src/lint/rules/arn/root-arn.ts
var rootArn;
var init_root_arn = __esmMin((() => {
	init_rule();
	init_arn_facts();
	rootArn = defineRule({
		name: "root-arn",
		description: "an account's root user",
		level: "warning",
		fixes: false,
		messages: { root: () => "this is the account's root user alone, not everyone in the account; AWS advises against using it: map a role or a user" },
		yieldsTo: yieldsToArnFaults,
		check({ entries }, report) {
			for (const { arn } of entries) {
				if (arn === void 0 || readArnText(arn).kind !== "root") continue;
				report(arn.span, { found: "root" }, { field: "arn" });
			}
		}
	});
}));
// src/document/problem-words.ts
/** A place in a section's list: `mapRoles[2].username`. */
function describePlace(section, path) {
	return `${section}${path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("")}`;
}
/** A predicate: the subject is the value's place. */
function describeProblemData(data) {
	switch (data.code) {
		case "section-not-list": {
			const { actual } = data;
			return actual.type === "json" ? `opens with '{' and is read as JSON; ${A_LIST}` : `is ${describeKind(actual)}; ${A_LIST}`;
		}
		case "wrong-type": return data.expected === "account" ? "is no account id; write one id in quotes an item" : `takes ${TAKES[data.expected]}, not ${describeKind(data.actual)}${adviceFor$3(data)}`;
		case "missing-arn": return `has no ${data.key} and is dropped; add ${data.key}: arn:aws:iam::<account>:${data.key === "rolearn" ? "role" : "user"}/<name>`;
		case "arn-and-sso": return "has both rolearn and sso and is dropped; keep one of the two";
		case "sso-entry": return `is dropped: sso.${data.field} '${shorten(data.value)}' ${SSO_FAULTS[data.field]}`;
	}
}
function adviceFor$3({ expected, actual }) {
	if (!("written" in actual)) return actual.type === "empty" ? adviceForWritten(expected, "", false) : "";
	return adviceForWritten(expected, actual.written, actual.type === "text");
}
function adviceForWritten(expected, written, isText) {
	const shown = shorten(written);
	if (expected === "text") return `; quote it: "${shown}"`;
	if (expected !== "list-of-text") return "";
	return `; write it as a list: ${isText ? `[${shown}]` : `["${shown}"]`}`;
}
var A_LIST, TAKES, SSO_FAULTS;
var init_problem_words = __esmMin((() => {
	init_describe();
	init_entries();
	init_shorten();
	A_LIST = "it takes a list: one \"- …\" an entry";
	TAKES = {
		text: "text",
		"list-of-text": "a list of text",
		mapping: "a mapping"
	};
	SSO_FAULTS = {
		accountID: "is not twelve digits in quotes",
		partition: `is none of ${partitions.join(", ")}`,
		permissionSetName: "is not 1 to 32 of A-Z a-z 0-9 _ + = , . @ -"
	};
}));
// src/lint/rules/arn/sso-entry.ts
/** The value of a field of `sso`; undefined where it has none. */
function fieldSpan(sso, source, field) {
	const node = membersOf(sso, source).find(({ key }) => fold$1(key.value) === fold$1(field))?.value.node;
	return node ? spanOf(node, source) : void 0;
}
var ssoEntry;
var init_sso_entry = __esmMin((() => {
	init_nodes();
	init_problem_words();
	init_source();
	init_fold();
	init_rule();
	ssoEntry = defineRule({
		name: "sso-entry",
		description: "an sso entry, which EKS ignores, or one with a field that is not valid",
		level: "warning",
		fixes: false,
		messages: {
			invalid: ({ section, index, field, value }) => `${section}[${index}] ${describeProblemData({
				code: "sso-entry",
				field,
				value
			})}`,
			ignored: () => "EKS ignores sso entries: they count only where aws-iam-authenticator runs with the feature gate SSORoleMatch; map the role's ARN"
		},
		yieldsTo: [{
			rule: "arn-and-sso",
			at: "entry"
		}],
		check({ entries }, report) {
			for (const entry of entries) {
				const { sso, problems, section, index } = entry;
				if (sso === void 0) continue;
				const problem = problems.map(({ data }) => data).find((data) => data?.code === "sso-entry");
				if (problem === void 0) report(sso.key.span, { found: "ignored" }, { field: "sso" });
				else report(fieldSpan(sso.value, section.source, problem.field) ?? sso.key.span, {
					found: "invalid",
					section: section.name,
					index,
					...problem
				}, {
					severity: "error",
					field: "sso"
				});
			}
		}
	});
}));
// src/identity/sso-role-name.ts
/** Undefined for other roles' names; as everywhere in IAM, case does not matter. */
function readSsoRoleName(name) {
	if (name.slice(0, 15).toLowerCase() !== PREFIX.toLowerCase()) return void 0;
	const rest = name.slice(15);
	const last = rest.lastIndexOf("_");
	if (last === -1) return {
		permissionSetName: rest,
		suffix: void 0,
		isWhole: false
	};
	const suffix = rest.slice(last + 1);
	return {
		permissionSetName: rest.slice(0, last),
		suffix,
		isWhole: SUFFIX.test(suffix)
	};
}
/** What the names of all roles of a permission set begin with. */
function ssoRolePrefix(permissionSetName) {
	return `${PREFIX}${permissionSetName}_`;
}
var PREFIX, SUFFIX;
var init_sso_role_name = __esmMin((() => {
	PREFIX = "AWSReservedSSO_";
	SUFFIX = /^[0-9a-f]{16}$/i;
}));
// src/lint/rules/arn/sso-role-suffix.ts
var ssoRoleSuffix, BLANK_END;
var init_sso_role_suffix = __esmMin((() => {
	init_nodes();
	init_sso_role_name();
	init_rule();
	init_arn_facts();
	ssoRoleSuffix = defineRule({
		name: "sso-role-suffix",
		description: "an IAM Identity Center role, whose name changes when it is provisioned anew",
		level: "info",
		fixes: false,
		messages: {
			suffix: () => "this suffix changes when the permission set is deleted and provisioned anew, and everyone in it is locked out then; look after this entry when that happens",
			"no-suffix": () => "IAM Identity Center ends a role's name in '_' and sixteen hexadecimal digits, and this one does not: it matches no one; write the name as IAM lists it"
		},
		yieldsTo: yieldsToArnFaults,
		check({ entries }, report) {
			for (const { arn } of entries) {
				if (arn === void 0) continue;
				const reading = readArnText(arn);
				const { text, start } = reading.nameAt;
				const name = text.replace(BLANK_END, "");
				const sso = isRole(reading) ? readSsoRoleName(name) : void 0;
				if (sso === void 0) continue;
				const end = start + name.length;
				if (sso.isWhole) report(partOf(arn, end - (sso.suffix?.length ?? 0), end), { found: "suffix" }, { field: "arn" });
				else report(partOf(arn, start, end), { found: "no-suffix" }, {
					severity: "error",
					field: "arn"
				});
			}
		}
	});
	BLANK_END = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;
}));
// src/lint/rules/arn/wildcard-arn.ts
var wildcardArn;
var init_wildcard_arn = __esmMin((() => {
	init_nodes();
	init_rule();
	init_arn_facts();
	wildcardArn = defineRule({
		name: "wildcard-arn",
		description: "a '*' or '?' in an ARN, which stands for nothing but itself",
		level: "error",
		fixes: false,
		messages: { wildcard: ({ character }) => `this matches no one: '${character}' stands for nothing but itself in aws-auth; write one entry for each role or user` },
		yieldsTo: [{
			rule: "placeholder",
			at: "field"
		}],
		check({ entries }, report) {
			for (const { arn } of entries) {
				const at = arn && wildcardIn(arn);
				if (arn === void 0 || at === void 0) continue;
				const character = arn.value.charAt(at);
				report(partOf(arn, at, at + 1), {
					found: "wildcard",
					character
				}, { field: "arn" });
			}
		}
	});
}));
// src/go-yaml/characters.ts
/** `text` with LF in place of every line break of YAML 1.1 except CRLF. Offsets stay the same. */
function normalizeBreaks(text) {
	return OTHER_BREAK.test(text) ? text.replace(OTHER_BREAKS, "\n") : text;
}
/** The first character that the reference refuses in YAML. */
function refusedInYaml(text) {
	return refusedBy(NOT_ALLOWED, text, "YAML");
}
/**
* The same for JSON. Its strings may hold characters that YAML takes for line breaks.
*
* @throws YamlFaultError for characters that JSON does not allow.
*/
function normalizeJson(text) {
	const refused = refusedBy(NOT_IN_JSON, text, "JSON");
	if (refused !== void 0) throw new YamlFaultError(refused);
	return text.replace(/\r(?!\n)/g, "\n");
}
function refusedBy(pattern, text, language) {
	const refused = pattern.exec(text);
	if (refused === null) return void 0;
	const { 0: character, index } = refused;
	return faultAt({
		found: character >= "\ud800" && character <= "\udfff" ? "half-surrogate" : "control-character",
		character,
		language
	}, index, index + 1);
}
/** Go's strings.TrimLeftFunc with unicode.IsSpace. */
function trimStart(text) {
	let start = 0;
	while (start < text.length && SPACE.test(text.charAt(start))) start++;
	return text.slice(start);
}
/** Go's strings.TrimSpace. */
function trim(text) {
	let end = text.length;
	while (end > 0 && SPACE.test(text.charAt(end - 1))) end--;
	return trimStart(text.slice(0, end));
}
var NOT_ALLOWED, OTHER_BREAK, OTHER_BREAKS, NOT_IN_JSON, SPACE;
var init_characters = __esmMin((() => {
	init_fault();
	NOT_ALLOWED = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
	OTHER_BREAK = /\r(?!\n)|[\x85\u2028\u2029]/;
	OTHER_BREAKS = new RegExp(OTHER_BREAK, "g");
	NOT_IN_JSON = /[\x00-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
	SPACE = /[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
}));
// src/go-yaml/aliases.ts
/** The share of decoded nodes that may come out of aliases, against "billion laughs" (decode.go of go-yaml v2). */
function allowedAliasRatio(decoded) {
	const share = (decoded - 4e5) / 36e5;
	return .99 - .89 * Math.min(1, Math.max(0, share));
}
/**
* For each alias, the node with the last anchor of that name above it.
*
* @throws YamlFaultError for an alias without such an anchor.
*/
function resolveAliases(root) {
	const targets = /* @__PURE__ */ new Map();
	const anchors = /* @__PURE__ */ new Map();
	const visit = (node) => {
		if (node === null) return;
		if (isAlias(node)) {
			const target = anchors.get(node.source);
			if (target === void 0) failAtNode({
				found: "missing-anchor",
				alias: node.source
			}, node);
			targets.set(node, target);
			return;
		}
		if (node.anchor) anchors.set(node.anchor, node);
		if (isSeq(node)) for (const item of node.items) visit(item);
		else if (isMap(node)) for (const pair of node.items) {
			visit(pair.key);
			visit(pair.value);
		}
	};
	visit(root);
	return targets;
}
var init_aliases = __esmMin((() => {
	init_browser();
	init_fault();
}));
// src/go-yaml/decode.ts
/**
* Decodes the document below `root` as the reference does on its way to JSON.
*
* @throws YamlFaultError if that fails. The whole document is then lost.
*/
function decode(root) {
	if (root === null) return nothing;
	const value = new Decoder(root).value(root);
	requireJson(value);
	return value;
}
/**
* Decodes the items of a list of strings one by one. `mapAccounts` is such a list: it is never turned into JSON. A
* scalar is its source text, null is "", and a list or mapping is undefined.
*
* @throws YamlFaultError at the first item that stops the decoding.
*/
function decodeTexts(seq) {
	const decoder = new Decoder(seq);
	decoder.resolveAliases();
	return (function* () {
		for (const node of seq.items) yield {
			node,
			text: decoder.text(node)
		};
	})();
}
/** A number that JSON cannot say loses the document only if it is still there when all keys have been assigned. */
function requireJson(value) {
	if (value.kind === "list") for (const item of value.items) requireJson(item);
	else if (value.kind === "map") for (const member of value.entries.values()) requireJson(member.value);
	else if (typeof value.value === "number" && !Number.isFinite(value.value)) failAtNode({
		found: "number-not-finite",
		written: sourceOf(value.node)
	}, value.node);
}
var nothing, MAX_ALIAS_DEPTH, Decoder;
var init_decode = __esmMin((() => {
	init_browser();
	init_aliases();
	init_fault();
	init_single_nodes();
	nothing = {
		kind: "scalar",
		value: null,
		node: null
	};
	MAX_ALIAS_DEPTH = 100;
	Decoder = class {
		#root;
		#targets;
		#open = /* @__PURE__ */ new Set();
		#decoded = 0;
		#aliased = 0;
		#aliasDepth = 0;
		constructor(root) {
			this.#root = root;
		}
		/** @throws YamlFaultError for an alias without an anchor before it. */
		resolveAliases() {
			this.#targets ??= resolveAliases(this.#root);
			return this.#targets;
		}
		/** Most documents have no alias, so all are resolved at the first one. That throws unless each has a target. */
		#target(alias) {
			return this.resolveAliases().get(alias);
		}
		value(node) {
			this.#count(node);
			if (node === null) return nothing;
			if (isAlias(node)) return this.#throughAlias(node, (target) => this.value(target));
			if (isSeq(node)) return {
				kind: "list",
				items: node.items.map((item) => this.value(item)),
				node
			};
			if (isMap(node)) {
				const entries = /* @__PURE__ */ new Map();
				this.#members(node, entries);
				return {
					kind: "map",
					entries,
					node
				};
			}
			return {
				kind: "scalar",
				value: scalarValue(node),
				node
			};
		}
		/** The text that Go's `[]string` gets from `node`. Undefined for a list or mapping. */
		text(node) {
			if (isAlias(node)) return this.#throughAlias(node, (target) => this.text(target));
			if (!isScalar(node)) return void 0;
			const value = scalarValue(node);
			if (value === null) return "";
			return node.tag === "tag:yaml.org,2002:binary" ? String(value) : node.source;
		}
		#members(map, entries) {
			for (const { key, value } of map.items) {
				if (isMergeKey(key)) {
					this.#merge(key, value, entries);
					continue;
				}
				const name = keyName(this.value(key), key);
				entries.set(name, {
					key,
					value: this.value(value)
				});
			}
		}
		/** Merges in the document's order: `<<` overwrites the keys above it. That is peculiar to go-yaml v2. */
		#merge(key, value, entries) {
			const sources = isSeq(value) ? [...value.items].reverse() : [value];
			for (const source of sources) {
				const target = isAlias(source) ? this.#target(source) : source;
				if (!isMap(target)) failAtNode({ found: "merge-without-mapping" }, value ?? key);
				this.#mergeOne(source, target, entries);
			}
		}
		/** @param source `target`, or an alias of it. */
		#mergeOne(source, target, entries) {
			this.#count(source);
			if (isAlias(source)) this.#throughAlias(source, () => this.#mergeOne(target, target, entries));
			else this.#members(target, entries);
		}
		#throughAlias(alias, read) {
			const target = this.#target(alias);
			if (this.#open.has(alias)) failAtNode({
				found: "alias-in-itself",
				alias: alias.source
			}, alias);
			if (this.#aliasDepth >= MAX_ALIAS_DEPTH) failAtNode({
				found: "aliases-too-deep",
				limit: MAX_ALIAS_DEPTH
			}, alias);
			this.#open.add(alias);
			this.#aliasDepth++;
			const result = read(target);
			this.#aliasDepth--;
			this.#open.delete(alias);
			return result;
		}
		/**
		* Refuses a document if too many of its nodes come out of aliases (decode.go). go-yaml checks that from 1,000 nodes
		* on. The share cannot be too large before that.
		*/
		#count(node) {
			this.#decoded++;
			if (this.#aliasDepth > 0) this.#aliased++;
			if (this.#aliased / this.#decoded > allowedAliasRatio(this.#decoded)) failAtNode({ found: "too-many-aliases" }, node);
		}
	};
}));
// src/go-yaml/decoded-chunk.ts
/** Where the chunk that holds `offset` begins. All before it is decoded before anything in it. */
function chunkStart(text, offset) {
	let start = 0;
	let bytes = 0;
	for (let at = 0; at <= offset;) {
		const code = text.codePointAt(at) ?? 0;
		const length = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		if (bytes + length > CHUNK$1) {
			start = at;
			bytes = 0;
		}
		bytes += length;
		at += code < 65536 ? 1 : 2;
	}
	return start;
}
/**
* A byte order mark that may come to be first in the reader's buffer. Then go-yaml skips whatever character begins the next
* line: it looks for a mark at the buffer's start, and not where it is (is_bom, yamlprivateh.go).
*/
function markFirstInBuffer(text) {
	let mark = text.indexOf("﻿", 1);
	let end = 0;
	while (mark !== -1) {
		if (end < mark) end = chunkEnd(text, end, mark);
		if (end - mark <= 4 && (end < text.length || /[\r\n\x85\u2028\u2029][\s\x85]*[^\s\x85]/.test(text.slice(mark)))) return mark;
		mark = text.indexOf("﻿", mark + 1);
	}
}
/** Where the first chunk ends that ends at `offset` or behind it. One begins at `start`. */
function chunkEnd(text, start, offset) {
	let bytes = 0;
	for (let at = start; at < text.length;) {
		const code = text.codePointAt(at) ?? 0;
		const length = code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
		if (bytes + length > CHUNK$1) {
			if (at >= offset) return at;
			bytes = 0;
		}
		bytes += length;
		at += code < 65536 ? 1 : 2;
	}
	return text.length;
}
var CHUNK$1;
var init_decoded_chunk = __esmMin((() => {
	CHUNK$1 = 512;
}));
// src/go-yaml/columns.ts
/** The column of `offset`, counted in units of UTF-16. */
function columnOf(text, offset) {
	return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}
/** Whether the column of `offset`, counted in characters, is less than `column`. */
function isLeftOf(text, offset, column) {
	const units = columnOf(text, offset);
	if (units < column) return true;
	return units < 2 * column && [...text.slice(offset - units, offset)].length < column;
}
/** Whether nothing but spaces is before `offset` on its line. */
function isFirstOnLine(text, offset) {
	let start = offset;
	while (text[start - 1] === " ") start--;
	return start === 0 || text[start - 1] === "\n";
}
var init_columns = __esmMin((() => {}));
// src/go-yaml/possible-keys.ts
function isNear({ isPossible, line, offset }, cursor) {
	if (!isPossible || line < cursor.line) return false;
	if (cursor.offset - offset <= MAX_KEY_LENGTH$1) return true;
	return [...cursor.text.slice(offset, cursor.offset)].length <= MAX_KEY_LENGTH$1;
}
var MAX_KEY_LENGTH$1, PossibleKeys;
var init_possible_keys = __esmMin((() => {
	MAX_KEY_LENGTH$1 = 1024;
	PossibleKeys = class {
		#levels = [{
			isPossible: false,
			token: -1,
			line: 0,
			offset: 0
		}];
		/** The level of each token that is waited for. */
		#waiting = /* @__PURE__ */ new Map();
		/** How many brackets are open. */
		get depth() {
			return this.#levels.length - 1;
		}
		get #here() {
			return this.#levels.at(-1);
		}
		/** The token with that number, which begins at `cursor`, may be a key. */
		add(token, { line, offset }) {
			this.remove();
			this.#levels[this.depth] = {
				isPossible: true,
				token,
				line,
				offset
			};
			this.#waiting.set(token, this.depth);
		}
		/** What may have been a key on this level is none. */
		remove() {
			if (this.#here.isPossible) this.#waiting.delete(this.#here.token);
			this.#here.isPossible = false;
		}
		/** The number of the token on this level that is a key if a colon is at `cursor`. */
		at(cursor) {
			return isNear(this.#here, cursor) ? this.#here.token : void 0;
		}
		/** Whether it is still open if the token with that number is a key. */
		isOpen(token, cursor) {
			const key = this.#levels[this.#waiting.get(token) ?? -1];
			return key !== void 0 && isNear(key, cursor);
		}
		/** A bracket opens. It is the token with that number. */
		open(token, { line, offset }) {
			this.#levels.push({
				isPossible: false,
				token,
				line,
				offset
			});
		}
		/** A bracket closes. Behind brackets without any text in them, go-yaml forgets to wait for the brackets themselves. */
		close() {
			this.remove();
			if (this.depth > 0) this.#waiting.delete(this.#levels.pop()?.token ?? -1);
		}
	};
}));
// src/go-yaml/scan-cursor.ts
var BLANK_OR_END, MARKER$1, ScanCursor;
var init_scan_cursor = __esmMin((() => {
	BLANK_OR_END = /[ \t\r\n]|$/y;
	MARKER$1 = /(?:---|\.\.\.)(?=[ \t\r\n]|$)/y;
	ScanCursor = class {
		text;
		offset;
		/** How many line breaks are behind it. */
		line = 0;
		constructor(text, offset) {
			this.text = text;
			this.offset = offset;
		}
		/** Counted in units of UTF-16. Go counts characters. It only matters here whether a column is 0, and between spaces. */
		get column() {
			return this.offset - (this.text.lastIndexOf("\n", this.offset - 1) + 1);
		}
		/** The character here. It is "" at the text's end. */
		get char() {
			return this.text.charAt(this.offset);
		}
		get isAtEnd() {
			return this.offset >= this.text.length;
		}
		/** Whether a space, a tab, a line break or the end is `ahead` characters further on. */
		isBlank(ahead = 0) {
			return this.matches(BLANK_OR_END, this.offset + ahead);
		}
		isBreak() {
			const { char } = this;
			return char === "\n" || char === "\r";
		}
		isSpaceOrTab() {
			const { char } = this;
			return char === " " || char === "	";
		}
		/** Whether it is the first character of its line. */
		get isAtLineStart() {
			return this.offset === 0 || this.text[this.offset - 1] === "\n";
		}
		/** Whether a document marker begins here. */
		isMarker() {
			return this.isAtLineStart && this.matches(MARKER$1);
		}
		/** @param pattern A sticky one. */
		matches(pattern, offset = this.offset) {
			pattern.lastIndex = offset;
			return pattern.test(this.text);
		}
		/** Goes behind what the sticky `pattern` matches here. False where it does not match. */
		take(pattern) {
			if (!this.matches(pattern)) return false;
			this.#goTo(pattern.lastIndex);
			return true;
		}
		skipLineBreak() {
			this.#goTo(this.offset + (this.char === "\r" ? 2 : 1));
		}
		skipToLineEnd() {
			while (!this.isAtEnd && !this.isBreak()) this.offset++;
		}
		#goTo(offset) {
			for (let lf = this.text.indexOf("\n", this.offset); lf !== -1 && lf < offset;) {
				this.line++;
				lf = this.text.indexOf("\n", lf + 1);
			}
			this.offset = offset;
		}
	};
}));
// src/go-yaml/scan-tokens.ts
function scanQuoted(cursor) {
	const { text, offset, char } = cursor;
	if (!cursor.take(char === "\"" ? DOUBLE_QUOTED : SINGLE_QUOTED)) return false;
	return !INNER_MARKER.test(text.slice(offset, cursor.offset));
}
/** An anchor or an alias. */
function scanName(cursor) {
	return cursor.take(NAME$1);
}
function scanTag(cursor) {
	return !cursor.matches(BARE_HANDLE) && cursor.take(TAG$1);
}
function scanDirective(cursor) {
	return cursor.take(DIRECTIVE$1);
}
/**
* Plain text.
*
* @param indent The least column of a line that goes on.
* @returns Whether it took line breaks behind the text. Undefined where it is refused.
*/
function scanPlain(cursor, indent, inFlow) {
	let tookBreaks = false;
	while (!cursor.isMarker() && cursor.char !== "#") {
		while (!cursor.isBlank()) {
			if (cursor.char === ":" && cursor.isBlank(1)) break;
			if (inFlow && ENDS_IN_FLOW.has(cursor.char)) break;
			tookBreaks = false;
			cursor.offset++;
		}
		if (!cursor.isSpaceOrTab() && !cursor.isBreak()) break;
		while (cursor.isSpaceOrTab() || cursor.isBreak()) if (cursor.isBreak()) {
			tookBreaks = true;
			cursor.skipLineBreak();
		} else {
			if (tookBreaks && cursor.column < indent && cursor.char === "	") return void 0;
			cursor.offset++;
		}
		if (!inFlow && cursor.column < indent) break;
	}
	return tookBreaks;
}
/** @param indent The column of the block that it is in. -1 outside all blocks. */
function scanBlockText(cursor, indent) {
	const { text, offset } = cursor;
	if (!cursor.take(HEADER)) return false;
	const increment = Number(/^.[-+]?([1-9])/.exec(text.slice(offset, offset + 3))?.[1] ?? 0);
	const given = increment === 0 ? 0 : Math.max(indent, 0) + increment;
	let column = skipIndentation(cursor, given);
	if (column === void 0) return false;
	if (given === 0) column = Math.max(column, indent + 1, 1);
	else column = given;
	while (cursor.column === column && !cursor.isAtEnd) {
		cursor.skipToLineEnd();
		if (!cursor.isAtEnd) cursor.skipLineBreak();
		if (skipIndentation(cursor, column) === void 0) return false;
	}
	return true;
}
/**
* Skips blank lines, and spaces up to `column`. 0 is for any number of spaces.
*
* @returns The largest column that it came to. Undefined where a tab is in the indentation.
*/
function skipIndentation(cursor, column) {
	let largest = 0;
	for (;;) {
		while ((column === 0 || cursor.column < column) && cursor.char === " ") cursor.offset++;
		largest = Math.max(largest, cursor.column);
		if ((column === 0 || cursor.column < column) && cursor.char === "	") return void 0;
		if (!cursor.isBreak()) return largest;
		cursor.skipLineBreak();
	}
}
var HEX, NO_SURROGATE, ESCAPE$2, DOUBLE_QUOTED, SINGLE_QUOTED, INNER_MARKER, NAME$1, URI, TAG$1, BARE_HANDLE, DIRECTIVE$1, ENDS_IN_FLOW, HEADER;
var init_scan_tokens = __esmMin((() => {
	HEX = "[0-9a-fA-F]";
	NO_SURROGATE = `(?![dD][89a-fA-F])${HEX}{4}`;
	ESCAPE$2 = `\\\\(?:[0abt\\tnvfre "'\\\\N_LP]|\\r?\\n|x${HEX}{2}|u${NO_SURROGATE}|U0000${NO_SURROGATE}|U00(?:0[1-9a-fA-F]|10)${HEX}{4})`;
	DOUBLE_QUOTED = new RegExp(`"[^"\\\\]*(?:${ESCAPE$2}[^"\\\\]*)*"`, "y");
	SINGLE_QUOTED = /'[^']*(?:''[^']*)*'(?!')/y;
	INNER_MARKER = /\n(?:---|\.\.\.)(?=[ \t\r\n]|$)/;
	NAME$1 = /[&*][\w-]+(?=[ \t\r\n?:,\]}%@`]|$)/y;
	URI = /(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-7][0-9a-fA-F])/.source;
	TAG$1 = new RegExp(`!(?:<${URI}+>|${URI}*)(?=[ \\t\\r\\n]|$)`, "y");
	BARE_HANDLE = /![\w-]*!(?=[ \t\r\n]|$)/y;
	DIRECTIVE$1 = new RegExp(`%(?:YAML[ \\t]+\\d{1,2}\\.\\d{1,2}|TAG[ \\t]+!(?:[\\w-]*!)?[ \\t]+${URI}+(?=[ \\t\\r\\n]|$))[ \\t]*(?:#.*)?(?:\\r?\\n|$)`, "y");
	ENDS_IN_FLOW = /* @__PURE__ */ new Set([
		",",
		"?",
		"[",
		"]",
		"{",
		"}"
	]);
	HEADER = /[|>](?:[-+]?([1-9])?|([1-9])[-+]?)[ \t]*(?:#.*)?(?:\r?\n|$)/y;
}));
// src/go-yaml/scan-ahead.ts
/**
* How far go-yaml scans behind a document whose blocks have all ended before `offset`. One token is scanned there, and
* more while it may be a key. Undefined where go-yaml refuses the document.
*
* @param text With LF or CRLF for all line breaks.
* @param isOnNewLine Whether nothing but spaces is before it on its line.
*/
function scannedBehindBlock(text, offset, isOnNewLine) {
	return eitherWay(text, offset, (skipsMark) => {
		const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
		return scanner.next() && scanner.resolveKey(0) ? scanner.cursor.offset : void 0;
	});
}
/**
* The same for a document that is a list or a mapping in brackets.
*
* @param offset Where the value begins, with its tag or anchor.
*/
function scannedBehindFlow(text, offset, isOnNewLine) {
	return eitherWay(text, offset, (skipsMark) => {
		const scanner = new AheadScanner(text, offset, isOnNewLine, skipsMark);
		do
			if (scanner.cursor.isAtEnd || !scanner.next()) return void 0;
		while (!scanner.isBehindFlow);
		const { tokens: behind, flowToken } = scanner;
		for (let token = 0; token <= flowToken; token++) if (!scanner.resolveKey(token)) return void 0;
		if (scanner.keyToken !== -1) return void 0;
		return (scanner.tokens > behind || scanner.next()) && scanner.resolveKey(behind) ? scanner.cursor.offset : void 0;
	});
}
/**
* go-yaml skips a byte order mark at a line's start only if the mark happens to be first in its buffer. Otherwise the
* mark is text. Where it is not known which, both have to be valid.
*/
function eitherWay(text, offset, scan) {
	const scanned = scan(false);
	if (scanned === void 0 || !text.includes("﻿", offset)) return scanned;
	const otherwise = scan(true);
	return otherwise === void 0 ? void 0 : Math.max(scanned, otherwise);
}
var MAX_FLOW_LEVEL, BEGINS_NONE, AheadScanner;
var init_scan_ahead = __esmMin((() => {
	init_possible_keys();
	init_scan_cursor();
	init_scan_tokens();
	MAX_FLOW_LEVEL = 1e4;
	BEGINS_NONE = /* @__PURE__ */ new Set([
		"#",
		"%",
		"@",
		"`",
		"	"
	]);
	AheadScanner = class {
		/** How many tokens it has scanned. */
		tokens = 0;
		/** Whether the last token closed the outermost bracket. */
		isBehindFlow = false;
		/** The number of the last token that opened an outermost bracket. Before it there may be a tag or an anchor. */
		flowToken = -1;
		/** The number of the last token that is a key outside brackets, or begins one. */
		keyToken = -1;
		cursor;
		#skipsMark;
		#keys = new PossibleKeys();
		/** Whether a key may begin here. */
		#keyAllowed;
		constructor(text, offset, keyAllowed, skipsMark) {
			this.cursor = new ScanCursor(text, offset);
			this.#keyAllowed = keyAllowed;
			this.#skipsMark = skipsMark;
		}
		get #inFlow() {
			return this.#keys.depth > 0;
		}
		/** Scans on until it is known whether the token with that number is a key. False where something is refused. */
		resolveKey(token) {
			while (this.#keys.isOpen(token, this.cursor)) if (!this.next()) return false;
			return true;
		}
		/** Scans one token. False where go-yaml refuses it. */
		next() {
			this.#toNextToken();
			this.isBehindFlow = false;
			const isValid = this.#token();
			this.tokens++;
			return isValid;
		}
		#toNextToken() {
			const cursor = this.cursor;
			for (;;) {
				if (this.#skipsMark && cursor.isAtLineStart && cursor.char === "﻿") cursor.offset++;
				while (cursor.char === " " || cursor.char === "	" && (this.#inFlow || !this.#keyAllowed)) cursor.offset++;
				if (cursor.char === "#") cursor.skipToLineEnd();
				if (!cursor.isBreak()) return;
				cursor.skipLineBreak();
				if (!this.#inFlow) this.#keyAllowed = true;
			}
		}
		#token() {
			const cursor = this.cursor;
			const { char } = cursor;
			if (cursor.isAtEnd) {
				cursor.line++;
				return this.#indicator(0, { allowsKey: false });
			}
			if (char === "%" && cursor.isAtLineStart) return this.#indicator(0, { allowsKey: false }) && scanDirective(cursor);
			if (cursor.isMarker()) return this.#indicator(3, { allowsKey: false });
			switch (char) {
				case "[":
				case "{":
					this.#mayBeKey();
					if (!this.#inFlow) this.flowToken = this.tokens;
					this.#keys.open(this.tokens, cursor);
					this.#keyAllowed = true;
					cursor.offset++;
					return this.#keys.depth <= MAX_FLOW_LEVEL;
				case "]":
				case "}":
					this.isBehindFlow = this.#keys.depth === 1;
					this.#indicator(1, { allowsKey: false });
					this.#keys.close();
					return true;
				case ",": return this.#indicator(1, { allowsKey: true });
				case "*":
				case "&":
				case "!": return this.#mayBeKey() && (char === "!" ? scanTag(cursor) : scanName(cursor));
				case "'":
				case "\"": return this.#mayBeKey() && scanQuoted(cursor);
				case "|":
				case ">": return !this.#inFlow && this.#indicator(0, { allowsKey: true }) && scanBlockText(cursor, -1);
				default: return !BEGINS_NONE.has(char) && this.#dashKeyValueOrText(char, cursor.isBlank(1));
			}
		}
		#dashKeyValueOrText(char, isBlankBehind) {
			const isIndicator = isBlankBehind || this.#inFlow;
			if (char === ":" && isIndicator) return this.#value();
			if (char === "-" && isBlankBehind) return this.#mayBegin() && this.#indicator(1, { allowsKey: true });
			if (char === "?" && isIndicator) return this.#mayBegin() && this.#indicator(1, { allowsKey: !this.#inFlow });
			this.#mayBeKey();
			const tookBreaks = scanPlain(this.cursor, 0, this.#inFlow);
			if (tookBreaks === true) this.#keyAllowed = true;
			return tookBreaks !== void 0;
		}
		#value() {
			const key = this.#keys.at(this.cursor);
			if (key !== void 0) {
				if (!this.#inFlow) this.keyToken = key;
				return this.#indicator(1, { allowsKey: false });
			}
			return this.#mayBegin() && this.#indicator(1, { allowsKey: !this.#inFlow });
		}
		/** Whether an item, an explicit key or its value may begin here. */
		#mayBegin() {
			return this.#inFlow || this.#keyAllowed;
		}
		/** The token at the cursor may be a key, or begin one. None can follow it on its line. */
		#mayBeKey() {
			if (this.#keyAllowed) this.#keys.add(this.tokens, this.cursor);
			this.#keyAllowed = false;
			return true;
		}
		/** A token of that length, behind which what may have been a key is none. */
		#indicator(length, { allowsKey }) {
			this.#keys.remove();
			this.#keyAllowed = allowsKey;
			this.cursor.offset += length;
			return true;
		}
	};
}));
// src/go-yaml/document-end.ts
/**
* If the value of the document that `parser` is in ends before `lexeme`, which it has not read yet: how far go-yaml scans.
* What is behind that is dropped. Undefined if the value goes on.
*
* @throws YamlFaultError if go-yaml refuses what follows the value.
*/
function scannedIfEnded(lexeme, parser, text, { inFlow, atLineStart, isBehindBreak }) {
	if (inFlow) return void 0;
	const { stack, indent, offset } = parser;
	const document = stack[0];
	if (document?.type !== "document") return void 0;
	const value = stack[1] ?? document.value;
	if (value?.type === "block-seq" || value?.type === "block-map") {
		if (indent >= value.indent && !isBehindBreak) return void 0;
		if (isNoToken(lexeme) || stack.at(-1)?.type === "block-scalar") return void 0;
		if (!isLeftOf(text, offset, value.indent)) return void 0;
		return scannedBehindBlock(text, offset, atLineStart) ?? failAt({ found: "text-after-end" }, offset);
	}
	if (value?.type !== "flow-collection" || stack.length > 2 || isNoToken(lexeme)) return void 0;
	return behindFlow(document, text, offset, lexeme === ":" ? "collection-before-colon" : "text-after-end");
}
/** A marker ends the document, too, but the package's parser sees to that. */
function isNoToken(lexeme) {
	return NO_TOKEN.has(lexeme[0]) || lexeme === "---" || lexeme === "...";
}
/** @param next Where the text behind the value begins. */
function behindFlow({ start, offset }, text, next, found = "text-after-end") {
	const marker = start.find(({ type }) => type === "doc-start");
	return scannedBehindFlow(text, marker === void 0 ? offset : marker.offset + marker.source.length, marker === void 0) ?? failAt({ found }, next);
}
/**
* How far go-yaml scans behind `document`, at whose end the package's parser left it.
*
* @param lexeme The lexeme, at `offset`, at which it did. Undefined at the text's end.
* @throws YamlFaultError if go-yaml refuses what follows the value.
*/
function scannedAtEnd(document, text, lexeme, offset, json) {
	const { value, end = [], start } = document;
	const next = end.find(({ type }) => type !== "space" && type !== "comment" && type !== "newline");
	if (next !== void 0 && value !== void 0) failAt({ found: "text-after-end" }, next.offset);
	if (lexeme === void 0) return text.length;
	if (MISPLACED.has(lexeme)) failAt({
		found: "misplaced-indicator",
		indicator: lexeme
	}, offset);
	if (lexeme === "..." && value === void 0 && start.every(({ type }) => type !== "doc-start")) failAt({ found: "end-before-start" }, offset);
	return lexeme.endsWith("\n") ? scannedBelow(document, text, offset + lexeme.length, json) : offset;
}
/** The same below a value that is no block. The package's parser leaves the document at a line's end. */
function scannedBelow(document, text, offset, json) {
	BLANK_LINES_AND_INDENTATION.lastIndex = offset;
	BLANK_LINES_AND_INDENTATION.test(text);
	const next = BLANK_LINES_AND_INDENTATION.lastIndex;
	if (next >= text.length) return next;
	if (json) failAt({ found: "text-after-end" }, next);
	if (document.value?.type === "flow-collection") return behindFlow(document, text, next);
	return scannedBehindBlock(text, next, true) ?? failAt({ found: "text-after-end" }, next);
}
var NO_TOKEN, MISPLACED, BLANK_LINES_AND_INDENTATION;
var init_document_end = __esmMin((() => {
	init_columns();
	init_fault();
	init_scan_ahead();
	NO_TOKEN = /* @__PURE__ */ new Set([
		" ",
		"	",
		"\r",
		"\n",
		"#",
		"",
		"",
		void 0
	]);
	MISPLACED = /* @__PURE__ */ new Set([
		"}",
		"]",
		",",
		":"
	]);
	BLANK_LINES_AND_INDENTATION = /(?: *(?:#.*)?\r?\n)* *(?:#.*)?/y;
}));
// src/go-yaml/lexer.ts
var BaseLexer, SCALAR$1, WORD_IN_FLOW, INDICATORS, NOTHING$3, NOT_IN_ANCHOR, NOT_IN_TAG, NO_CONTENT, GoYamlLexer;
var init_lexer = __esmMin((() => {
	init_browser();
	init_scan_cursor();
	init_scan_tokens();
	BaseLexer = Lexer;
	SCALAR$1 = "";
	WORD_IN_FLOW = /(?:[^ \t\r\n,?[\]{}:]|:(?![ \t\r\n]|$))+(?=[,\]}])/y;
	INDICATORS = /* @__PURE__ */ new Set([
		"!",
		"&",
		"?",
		":",
		"-"
	]);
	NOTHING$3 = {
		[Symbol.iterator]: () => NOTHING$3,
		next: () => ({
			done: true,
			value: 0
		})
	};
	NOT_IN_ANCHOR = /[ ,[\]{}\n\r\t]/g;
	NOT_IN_TAG = /[^\w;/?:@&=+$,.!~*'()[\]%-]/g;
	NO_CONTENT = / *(?:#|\r?\n)/y;
	GoYamlLexer = class extends BaseLexer {
		/** A comment or a blank line does not lower the indentation that continues a scalar below it. */
		parseLineStart() {
			NO_CONTENT.lastIndex = this.pos;
			const step = super.parseLineStart();
			return NO_CONTENT.test(this.buffer) ? this.#sameIndentation(step) : step;
		}
		*#sameIndentation(step) {
			const { indentNext } = this;
			const next = yield* step;
			this.indentNext = indentNext;
			return next;
		}
		parseQuotedScalar() {
			return this.#anyIndentation(super.parseQuotedScalar());
		}
		parseFlowCollection() {
			return this.#anyIndentation(super.parseFlowCollection());
		}
		parsePlainScalar() {
			return this.flowLevel === 0 ? super.parsePlainScalar() : this.#plainInFlow();
		}
		*#plainInFlow() {
			yield SCALAR$1;
			yield* this.pushToIndex(this.#plainEnd(), true);
			return "flow";
		}
		#plainEnd() {
			WORD_IN_FLOW.lastIndex = this.pos;
			if (WORD_IN_FLOW.test(this.buffer)) return WORD_IN_FLOW.lastIndex;
			const cursor = new ScanCursor(this.buffer, this.pos);
			scanPlain(cursor, 0, true);
			let end = cursor.offset;
			while (end > this.pos && /[ \t\r\n]/.test(this.buffer.charAt(end - 1))) end--;
			return end;
		}
		pushIndicators() {
			if (this.flowLevel === 0) return super.pushIndicators();
			return INDICATORS.has(this.buffer.charAt(this.pos)) ? this.#indicatorsInFlow() : NOTHING$3;
		}
		/** In brackets, `?` and `:` are indicators whatever follows them, and `-` is one only before white space. */
		*#indicatorsInFlow() {
			let length = 0;
			for (;;) {
				const char = this.buffer.charAt(this.pos);
				if (char === "!") length += yield* this.pushTag();
				else if (char === "&") length += yield* this.#until(NOT_IN_ANCHOR);
				else if (char === "?" || char === ":" || char === "-" && this.#isBlankBehind()) {
					this.flowKey = false;
					length += yield* this.pushCount(1);
				} else return length;
				length += yield* this.pushSpaces(true);
			}
		}
		#isBlankBehind() {
			return /^$|[ \t\r\n]/.test(this.buffer.charAt(this.pos + 1));
		}
		/** A tag ends where a character is that cannot be in a URI. */
		pushTag() {
			return this.#until(NOT_IN_TAG);
		}
		*#until(pattern) {
			pattern.lastIndex = this.pos + 1;
			const end = pattern.exec(this.buffer)?.index ?? this.buffer.length;
			return yield* this.pushToIndex(end, false);
		}
		*#anyIndentation(step) {
			const { indentNext } = this;
			this.indentNext = 0;
			const next = yield* step;
			this.indentNext = indentNext;
			return next;
		}
	};
}));
// src/go-yaml/explicit-keys.ts
var BEFORE_KEY, ExplicitKeys;
var init_explicit_keys = __esmMin((() => {
	init_columns();
	init_fault();
	BEFORE_KEY = /* @__PURE__ */ new Set([
		"[",
		"{",
		","
	]);
	ExplicitKeys = class {
		#text;
		/** Whether the key that each open flow collection is at has a `?`. */
		#inFlow = [];
		/** The column of a `?` in a block that may still get a value. */
		#column = -1;
		/** What has come of the key behind that `?`. */
		#key = "none";
		constructor(text) {
			this.#text = text;
		}
		/** A flow collection begins. */
		open() {
			this.#inFlow.push(false);
		}
		/** A flow collection ends. */
		close() {
			this.#inFlow.pop();
		}
		/** @param before The first character of what is before the `?` in its flow collection. */
		beginInFlow(before, offset) {
			if (!BEFORE_KEY.has(before)) failAt({
				found: "indicator-in-flow",
				indicator: "?"
			}, offset);
			this.#inFlow[this.#inFlow.length - 1] = true;
		}
		/** Whether the key in the innermost flow collection has a `?`. Its value or the next key begins. */
		endInFlow() {
			const isExplicit = this.#inFlow.at(-1) === true;
			if (isExplicit) this.#inFlow[this.#inFlow.length - 1] = false;
			return isExplicit;
		}
		/** A `?` in a block. */
		begin(offset) {
			this.#column = columnOf(this.#text, offset);
			this.#key = "begun";
		}
		/** A key is one piece of text. What follows it begins a line, and is no further right than the `?`. */
		next(first, offset, isOnNewLine) {
			if (this.#key === "none") return;
			const isFurtherRight = !isOnNewLine || columnOf(this.#text, offset) > this.#column;
			if (this.#key === "whole" ? isFurtherRight : !isFurtherRight || /^[[{|>?:-]/.test(first)) failAt({ found: "explicit-key" }, offset);
			if (this.#key === "whole") this.#key = "none";
			else if (first !== "!" && first !== "&") this.#key = "whole";
		}
		/** Whether the colon in a block that is at `offset` belongs to a key with a `?`. */
		takesValue(offset, isOnNewLine) {
			const isInColumn = isOnNewLine && columnOf(this.#text, offset) === this.#column;
			this.#column = -1;
			if (!isInColumn || this.#key === "begun") return false;
			this.#key = "none";
			return true;
		}
	};
}));
// src/go-yaml/token-rules.ts
/** Checks a token that its first character tells the kind of. */
function checkToken(text, lexeme, offset, json) {
	switch (lexeme[0]) {
		case "&":
		case "*":
			checkAnchorOrAlias(text, lexeme, offset);
			break;
		case "!":
			checkTag(text, lexeme, offset);
			break;
		case "\"":
			checkClosed(lexeme, offset, "\"");
			if (!json && lexeme.includes("\\")) checkEscapes(lexeme, offset);
			break;
		case "'":
			checkClosed(lexeme, offset, "'");
			break;
		case "|":
		case ">":
			checkBlockScalarHeader(text, lexeme, offset);
			break;
		case "%": checkDirective(lexeme, offset);
	}
}
function checkAnchorOrAlias(text, lexeme, offset) {
	const after = text[offset + lexeme.length];
	if (NAME.test(lexeme) && (after === void 0 || AFTER_NAME.test(after))) return;
	failAt({
		found: "invalid-name",
		of: lexeme.startsWith("&") ? "anchor" : "alias"
	}, offset);
}
function checkTag(text, lexeme, offset) {
	const after = text[offset + lexeme.length];
	if (TAG.test(lexeme) && !HANDLE.test(lexeme) && (after === void 0 || BLANK.test(after))) return;
	failAt({ found: "invalid-tag" }, offset);
}
/** The text may end inside the value. A quote at its end may be an escaped one: `\"` or `''`. */
function checkClosed(lexeme, offset, quote) {
	const escaper = quote === "\"" ? "\\" : "'";
	let start = lexeme.length - 1;
	while (start > 1 && lexeme[start - 1] === escaper) start--;
	if (start < 1 || (lexeme.length - 1 - start) % 2 === 1 || !lexeme.endsWith(quote)) failAt({
		found: "missing-closing-quote",
		quote
	}, offset, offset + lexeme.length);
}
function checkEscapes(lexeme, offset) {
	for (const match of lexeme.matchAll(ESCAPE$1)) {
		const [sequence] = match;
		const code = Number.parseInt(sequence.slice(2), 16);
		if (sequence === "\\/" || code >= 55296 && code <= 57343 || BREAK_AND_BLANK_LINE.test(lexeme.slice(match.index))) failAt({
			found: "unknown-escape",
			sequence: sequence.trim()
		}, offset + match.index);
	}
}
function checkPlainIndentation(source, offset) {
	const tab = source.includes("\n") ? /\n *\t/.exec(source) : null;
	if (tab !== null) failTab(offset + tab[0].length - 1 + tab.index);
}
/**
* go-yaml skips a byte order mark where a line begins only if the mark happens to be first in its buffer. Otherwise the
* mark is text.
*/
function checkByteOrderMark(text, offset) {
	if (text[offset] !== "﻿") return;
	if (offset === 0 || /[\n\ufeff]/.test(text.charAt(offset - 1))) failAt({ found: "byte-order-mark" }, offset);
}
function checkBlockScalarHeader(text, lexeme, offset) {
	REST_OF_HEADER_LINE.lastIndex = offset + lexeme.length;
	if (BLOCK_SCALAR_HEADER.test(lexeme) && REST_OF_HEADER_LINE.test(text)) return;
	failAt({
		found: "block-text-header",
		header: lexeme
	}, offset);
}
/** A block of text is indented with spaces. The blank lines before the text show its indentation, too. */
function checkBlockScalarIndentation(source, offset) {
	const tab = /^(?: *\r?\n)* *\t/.exec(source);
	if (tab !== null) failTab(offset + tab[0].length - 1);
}
function failTab(offset) {
	failAt({ found: "tab" }, offset);
}
function checkDirective(lexeme, offset) {
	if (VERSION_DIRECTIVE.test(lexeme)) return;
	failAt({ found: "unknown-directive" }, offset);
}
/**
* A key begins at `start`, with its tag or anchor. Its colon has to be on the same line, and not too far away.
* Source: yaml_simple_key_is_valid.
*/
function checkKeyLength(text, start, colon) {
	const key = text.slice(start, Math.min(colon, start + 2 * MAX_KEY_LENGTH + 1));
	if (key.includes("\n")) failAt({ found: "key-on-several-lines" }, colon);
	if (key.length > MAX_KEY_LENGTH && [...key].length > MAX_KEY_LENGTH) failAt({
		found: "key-too-long",
		limit: MAX_KEY_LENGTH
	}, colon);
}
var NAME, AFTER_NAME, BLANK, TAG, HANDLE, ESCAPE$1, BREAK_AND_BLANK_LINE, BLOCK_SCALAR_HEADER, REST_OF_HEADER_LINE, VERSION_DIRECTIVE, MAX_KEY_LENGTH;
var init_token_rules = __esmMin((() => {
	init_fault();
	NAME = /^[&*][0-9A-Za-z_-]+$/;
	AFTER_NAME = /[ \t\r\n,\]}]/;
	BLANK = /[ \t\r\n]/;
	TAG = /^!(?:!?[\w;/?:@&=+$,.~*'()[\]-][\w;/?:@&=+$,.!~*'()[\]-]*|!!+[\w;/?:@&=+$,.!~*'()[\]-]*)?$/;
	HANDLE = /^![\w-]+!/;
	ESCAPE$1 = /\\(?:x[\s\S]{2}|u[\s\S]{4}|U[\s\S]{8}|[\s\S])/g;
	BREAK_AND_BLANK_LINE = /^\\\r?\n[ \t]*\r?\n/;
	BLOCK_SCALAR_HEADER = /^[|>](?:[-+][1-9]?|[1-9][-+]?)?$/;
	REST_OF_HEADER_LINE = /[ \t]*(?:#.*)?(?:\r?\n|$)/y;
	VERSION_DIRECTIVE = /^%YAML[ \t]+1\.1[ \t]*$/;
	MAX_KEY_LENGTH = 1024;
}));
// src/go-yaml/lexical-rules.ts
var OPENERS, LexicalRules;
var init_lexical_rules = __esmMin((() => {
	init_explicit_keys();
	init_fault();
	init_token_rules();
	OPENERS = /* @__PURE__ */ new Set([
		"[",
		"{",
		",",
		"?",
		":",
		"!",
		"&"
	]);
	LexicalRules = class {
		#text;
		#json;
		/** Where each open flow collection began, with the tag or anchor before it. */
		#flowStarts = [];
		#explicitKeys;
		/** The package's lexer announces a plain scalar, or the text of a block scalar, before it yields it. */
		#scalarNext = false;
		#blockScalarHeader = "";
		/** Only spaces since the line began. */
		atLineStart = true;
		/** Behind a scalar, on the line that it ends on, where it began on another one. */
		isBehindBreak = false;
		/** After a `-` that lets a nested block begin on the same line. */
		#afterIndicator = false;
		/** After a plain scalar. To the reference, the blank lines that follow belong to it. */
		#afterPlain = false;
		/** The first character of the last lexeme that is not white space. For a plain scalar it is "". */
		#lastContent = "";
		/** Where the last value began, with the tag or anchor before it. A flow collection that has ended is one, too. */
		#contentStart = 0;
		#afterProperty = false;
		constructor(text, { json = false } = {}) {
			this.#text = text;
			this.#json = json;
			this.#explicitKeys = new ExplicitKeys(text);
		}
		/** Whether a list or a mapping in brackets is open. */
		get inFlow() {
			return this.#flowStarts.length > 0;
		}
		/** @throws YamlFaultError where the reference's scanner refuses `lexeme`, which is at `offset`. */
		next(lexeme, offset) {
			if (this.#scalarNext) {
				this.#scalar(lexeme, offset);
				return;
			}
			switch (lexeme[0]) {
				case "":
					this.#scalarNext = true;
					return;
				case "":
				case "":
				case "#":
				case void 0: return;
				case "﻿":
					failAt({ found: "byte-order-mark" }, offset);
					break;
				case " ":
				case "	":
					this.#space(lexeme, offset);
					return;
				case "\n":
				case "\r":
					this.atLineStart = true;
					this.isBehindBreak = false;
					this.#afterIndicator = false;
					return;
				case "[":
				case "{":
					this.#content(lexeme, offset);
					this.#flowStarts.push(this.#contentStart);
					this.#explicitKeys.open();
					return;
				case "]":
				case "}":
					this.#checkKeyGiven(offset);
					this.#content(lexeme, offset);
					this.#contentStart = this.#flowStarts.pop() ?? offset;
					this.#explicitKeys.close();
					return;
				case ",":
					this.#checkKeyGiven(offset);
					this.#explicitKeys.endInFlow();
					break;
				case "?":
					this.#questionMark(offset);
					return;
				case "-":
					if (lexeme.length > 1) break;
					this.#explicitKeys.next("-", offset, this.atLineStart);
					this.#afterIndicator = true;
					this.atLineStart = false;
					return;
				case ":":
					this.#colon(offset);
					return;
				case "&":
				case "!":
					this.#property(offset);
					break;
				case "|":
				case ">": this.#blockScalarHeader = lexeme;
			}
			checkToken(this.#text, lexeme, offset, this.#json);
			if (lexeme.includes("\n")) this.isBehindBreak = true;
			this.#content(lexeme[0], offset);
		}
		#scalar(source, offset) {
			this.#scalarNext = false;
			const isBlockText = this.#blockScalarHeader !== "";
			if (!isBlockText) {
				if (source === "") this.#checkKeyGiven(offset);
				checkByteOrderMark(this.#text, offset);
				checkPlainIndentation(source, offset);
			} else if (!/[1-9]/.test(this.#blockScalarHeader)) checkBlockScalarIndentation(source, offset);
			this.#blockScalarHeader = "";
			this.#content("", offset);
			this.atLineStart = isBlockText;
			this.isBehindBreak = source.includes("\n");
			this.#afterPlain = true;
		}
		#content(first, offset) {
			if (!this.inFlow) this.#explicitKeys.next(first, offset, this.atLineStart);
			this.#lastContent = first;
			if (!this.#afterProperty) this.#contentStart = offset;
			this.#afterProperty = first === "!" || first === "&";
			this.#afterPlain = false;
			this.atLineStart = false;
			this.#afterIndicator = false;
		}
		/** In a flow collection a tag or an anchor begins a value. The package also accepts it after a value. */
		#property(offset) {
			if (this.inFlow && !OPENERS.has(this.#lastContent)) failAt({ found: "property-after-value" }, offset);
		}
		/** Tabs may separate tokens, but not where a block could begin. */
		#space(lexeme, offset) {
			const tab = lexeme.indexOf("	");
			if (tab === -1 || this.#json) return;
			if (!this.inFlow ? this.atLineStart || this.#afterIndicator : this.atLineStart && this.#afterPlain) failTab(offset + tab);
		}
		/** In a flow collection, go-yaml loses its way behind a `?` without a key. */
		#checkKeyGiven(offset) {
			if (this.inFlow && this.#lastContent === "?") failAt({
				found: "indicator-in-flow",
				indicator: "?"
			}, offset);
		}
		#questionMark(offset) {
			if (this.inFlow) this.#explicitKeys.beginInFlow(this.#lastContent, offset);
			this.#content("?", offset);
			if (this.inFlow) return;
			this.#explicitKeys.begin(offset);
			this.#afterIndicator = true;
		}
		/** In a block, a key is one scalar on one line. In a flow collection, a colon has rules of its own. */
		#colon(offset) {
			const key = this.#lastContent;
			if (this.inFlow) {
				if (!this.#explicitKeys.endInFlow()) checkKeyLength(this.#text, this.#contentStart, offset);
				if (key === "[" || key === "{" || key === "," || key === ":" || key === "?") failAt({ found: "colon-without-key" }, offset);
			} else if (this.#explicitKeys.takesValue(offset, this.atLineStart)) {
				this.#content(":", offset);
				this.#afterIndicator = true;
				return;
			} else {
				if (this.atLineStart || this.#afterIndicator) failAt({ found: "colon-without-key" }, offset);
				if (key === "]" || key === "}") failAt({ found: "collection-before-colon" }, offset);
				if (this.#afterProperty) failAt({ found: "property-without-key" }, offset);
			}
			this.#content(":", offset);
		}
	};
}));
// src/go-yaml/lexemes.ts
/** The pieces of `source`, in order. Together they are all of it. */
function* lexemesOf(source) {
	let start = 0;
	let isScalar = false;
	for (const text of new GoYamlLexer().lex(source)) {
		if (!isScalar && MARKS.has(text)) {
			isScalar = text === SCALAR;
			continue;
		}
		yield {
			text,
			start,
			isComment: !isScalar && text.startsWith("#"),
			isScalar
		};
		start += text.length;
		isScalar = false;
	}
}
var SCALAR, MARKS;
var init_lexemes = __esmMin((() => {
	init_lexer();
	SCALAR = "";
	MARKS = /* @__PURE__ */ new Set([
		SCALAR,
		"",
		""
	]);
}));
// src/go-yaml/package-fault.ts
/** @param sentence The package's own words. */
function packageFault(source, packageCode, sentence, text) {
	const [start, end] = rangeOfSource(source);
	return faultAt({
		found: "package",
		packageCode,
		...typeof source === "number" ? tokensAt(text, source) : tokenOf(source),
		text: sentence
	}, start, end);
}
function rangeOfSource(source) {
	if (typeof source === "number") return [source, source + 1];
	if (!("offset" in source)) return [source[0], source[1]];
	return [source.offset, source.offset + ("source" in source ? source.source.length : 1)];
}
function tokenOf(source) {
	return {
		tokenType: "type" in source ? source.type : void 0,
		touches: void 0
	};
}
/** What begins at `offset`, and what it touches. Finding that takes the text apart once more. */
function tokensAt(text, offset) {
	let before;
	for (const lexeme of lexemesOf(text)) {
		if (lexeme.text === "") continue;
		const tokenType = typeOf(lexeme);
		if (lexeme.start < offset) before = tokenType;
		else if (!LEADING.has(tokenType)) return {
			tokenType,
			touches: lexeme.start === offset ? before : void 0
		};
	}
	return {
		tokenType: void 0,
		touches: void 0
	};
}
/** Plain text that looks like the header of a block of text counts as one: `[|a]` is refused for that. */
function typeOf({ text, isScalar }) {
	return (isScalar && !/^[|>]/.test(text) ? void 0 : tokenType(text)) ?? "scalar";
}
var LEADING;
var init_package_fault = __esmMin((() => {
	init_browser();
	init_fault();
	init_lexemes();
	LEADING = /* @__PURE__ */ new Set([
		"space",
		"newline",
		"comment",
		"tag",
		"anchor"
	]);
}));
// src/go-yaml/package-internals.ts
var OpenParser, OpenComposer;
var init_package_internals = __esmMin((() => {
	init_browser();
	OpenParser = Parser;
	OpenComposer = Composer;
}));
// src/go-yaml/first-document.ts
/** @throws YamlFaultError if go-yaml refuses it, or what it scans behind it. */
function firstDocument(text, { json = false }) {
	const lexer = new GoYamlLexer();
	const parser = new OpenParser();
	const rules = new LexicalRules(text, { json });
	const tokens = [];
	let scanned;
	/** Takes a token that ends with `lexeme`, or with the text. True for the token that is the first document. */
	const take = (token, lexeme) => {
		if (token.type === "error") throw new YamlFaultError(packageFault(token.offset, "UNEXPECTED_TOKEN", token.message, text));
		if (token.type === "directive" && tokens.some(({ type }) => type === "directive")) failAt({ found: "second-directive" }, token.offset);
		if (token.type === "document") scanned ??= scannedAtEnd(token, text, lexeme, parser.offset, json);
		tokens.push(token);
		return token.type === "document";
	};
	for (const lexeme of lexer.lex(text)) {
		if (lexeme === "﻿" && parser.offset === 0) {
			parser.offset++;
			continue;
		}
		if (!json) scanned = scannedIfEnded(lexeme, parser, text, rules);
		if (scanned !== void 0) break;
		rules.next(lexeme, parser.offset);
		if (parser.stack.length > MAX_DEPTH) failAt({
			found: "too-deep",
			limit: MAX_DEPTH
		}, parser.offset);
		if (isLowBlockText(lexeme, parser, text)) {
			parser.indent++;
			lexer.indentNext = lexer.indentValue + 1;
		}
		for (const token of parser.next(lexeme)) if (take(token, lexeme)) return {
			tokens,
			scanned: scanned ?? 0
		};
	}
	for (const token of parser.end()) if (take(token, void 0)) return {
		tokens,
		scanned: scanned ?? 0
	};
	const directive = tokens.find(({ type }) => type === "directive");
	if (directive !== void 0) failAt({ found: "directive-without-document" }, directive.offset);
	return {
		tokens: void 0,
		scanned: text.length
	};
}
/**
* Whether `|` or `>` begins a line in the column of the key or of the `-` whose value it is. To go-yaml the block of text
* is that value. The package takes it for the next key, unless it stands further right.
*/
function isLowBlockText(lexeme, { stack, offset, atScalar }, text) {
	if (atScalar || lexeme[0] !== "|" && lexeme[0] !== ">" || !isFirstOnLine(text, offset)) return false;
	const open = stack.at(-1);
	if (open?.type !== "block-map" && open?.type !== "block-seq") return false;
	const item = open.items.at(-1);
	if (item?.value !== void 0 || open.indent !== columnOf(text, offset)) return false;
	return open.type === "block-seq" || (item?.sep ?? []).some(({ type }) => type === "map-value-ind");
}
var MAX_DEPTH;
var init_first_document = __esmMin((() => {
	init_columns();
	init_document_end();
	init_fault();
	init_lexer();
	init_lexical_rules();
	init_package_fault();
	init_package_internals();
	MAX_DEPTH = 200;
}));
// src/go-yaml/separators.ts
function hasSeparators(text) {
	return SEPARATOR$1.test(text);
}
/**
* Gives each value below `root` the separators that are in it.
*
* @param text The text that `root` was read from, with all its line breaks.
* @throws YamlFaultError for a value that holds one, and whose breaks have a meaning of their own.
*/
function keepSeparators(text, root) {
	visit$1(root, { Scalar(_key, node) {
		const scalar = node;
		const source = text.slice(scalar.range[0], scalar.range[1]);
		if (hasSeparators(source)) scalar.value = scalar.source = folded(source, scalar);
	} });
}
function folded(source, scalar) {
	const isDouble = scalar.type === "QUOTE_DOUBLE";
	if (isBlockText(scalar) || source.includes(LINE_FEED) || isDouble && ESCAPED_SPACE.test(source)) failAtNode({ found: "separator-in-value" }, scalar);
	const onOneLine = source.replace(BREAKS_AND_SPACE, (space) => fold(space.match(BREAKS) ?? []));
	return resolveAsScalar({
		type: TYPES[scalar.type],
		source: onOneLine,
		offset: 0,
		indent: 0
	}).value.replaceAll(LINE_FEED, "\n");
}
/** A first break that is no separator is a space, or nothing before others. */
function fold([first, ...others]) {
	const kept = others.map((lineBreak) => hasSeparators(lineBreak) ? lineBreak : LINE_FEED).join("");
	if (first !== void 0 && hasSeparators(first)) return first + kept;
	return kept === "" ? " " : kept;
}
var SEPARATOR$1, BREAKS, BREAKS_AND_SPACE, ESCAPED_SPACE, LINE_FEED, TYPES;
var init_separators = __esmMin((() => {
	init_browser();
	init_fault();
	init_single_nodes();
	SEPARATOR$1 = /[\u2028\u2029]/;
	BREAKS = /\r\n|[\n\r\x85\u2028\u2029]/g;
	BREAKS_AND_SPACE = /[ \t]*(?:\r\n|[\n\r\x85\u2028\u2029])[ \t\n\r\x85\u2028\u2029]*/g;
	ESCAPED_SPACE = /\\[ \t\n\r\x85\u2028\u2029]/;
	LINE_FEED = "";
	TYPES = {
		PLAIN: "scalar",
		QUOTE_SINGLE: "single-quoted-scalar",
		QUOTE_DOUBLE: "double-quoted-scalar"
	};
}));
// src/go-yaml/tag-name.ts
/** `tag:yaml.org,2002:str` for `!!str`. Any other tag is itself. Only tags that lexical-rules.ts accepts come here. */
function tagName(source) {
	return source.replace(YAML_HANDLE, "tag:yaml.org,2002:");
}
var YAML_HANDLE;
var init_tag_name = __esmMin((() => {
	YAML_HANDLE = /^!!(?=.)/s;
}));
// src/go-yaml/read.ts
/** Never throws on content. */
function readYaml(text, options = {}) {
	try {
		if (options.json === true) return readNormalized(normalizeJson(text), options);
		const refused = refusedInYaml(text);
		if (refused !== void 0) return readUpTo(refused, text);
		const mark = markFirstInBuffer(text);
		if (mark !== void 0) failAt({ found: "byte-order-mark" }, mark);
		const reading = readNormalized(normalizeBreaks(text), options);
		if (reading.root !== null && hasSeparators(text)) keepSeparators(text, reading.root);
		return reading;
	} catch (error) {
		const fault = faultOf$1(error);
		const within = (offset) => Math.min(offset, text.length);
		return {
			ok: false,
			fault: {
				...fault,
				start: within(fault.start),
				end: within(fault.end)
			}
		};
	}
}
function readNormalized(text, options) {
	const { tokens, scanned } = firstDocument(text, options);
	const root = tokens === void 0 ? null : compose(tokens, text);
	if (root !== null && !text.endsWith("\n")) trimLastBlock(text, root);
	return {
		ok: true,
		root,
		text,
		scanned
	};
}
/** Reads a document that ends before go-yaml has decoded a character that it refuses. */
function readUpTo(refused, text) {
	const decoded = text.slice(0, chunkStart(text, refused.start));
	const reading = refused.reason.found === "half-surrogate" ? void 0 : readYaml(decoded);
	if (reading?.ok === true && isEndScanned(decoded)) return {
		...reading,
		text: normalizeBreaks(text)
	};
	return {
		ok: false,
		fault: refused
	};
}
/** Whether the document in `text` ends well before the text does. */
function isEndScanned(text) {
	return readNormalized(normalizeBreaks(text), {}).scanned + 4 <= text.length;
}
/** The package collects all errors of a document. Here the first one ends the reading. */
function compose(tokens, text) {
	const composer = new OpenComposer(composerOptions);
	const { directives } = composer;
	const atDocument = directives.atDocument.bind(directives);
	directives.atDocument = () => Object.assign(atDocument(), { tagName });
	let first;
	composer.onError = (source, code, sentence, isWarning) => {
		if (isWarning === true || isGluedComment(source, code)) return;
		first ??= packageFault(source, code, sentence, text);
		throw new YamlFaultError(first);
	};
	for (const document of composer.compose(tokens)) return document.contents;
	return null;
}
/** `"a"# b` and `[a]# b`: to go-yaml, a `#` is a comment wherever a token could begin. */
function isGluedComment(source, code) {
	return code === "MISSING_CHAR" && typeof source === "object" && "type" in source && source.type === "comment";
}
/**
* A block of text without `-` in its header ends with a line break. The package adds one even if the document ends
* without it. If the document ends in spaces, the package and go-yaml differ in more than that: it is refused.
*/
function trimLastBlock(text, root) {
	const lastLine = text.slice(text.lastIndexOf("\n") + 1);
	visit$1(root, { Scalar(_key, node) {
		const scalar = node;
		const [start, end] = scalar.range;
		if (end !== text.length || !isBlockText(scalar) || /^.-|^..-/.test(text.slice(start))) return;
		if (lastLine.trim() === "") failAtNode({ found: "block-text-ends-in-spaces" }, scalar);
		scalar.value = scalar.source = scalar.source.replace(/\n$/, "");
	} });
}
var composerOptions;
var init_read$1 = __esmMin((() => {
	init_browser();
	init_characters();
	init_decoded_chunk();
	init_fault();
	init_first_document();
	init_package_fault();
	init_package_internals();
	init_scalars();
	init_separators();
	init_single_nodes();
	init_tag_name();
	composerOptions = {
		schema: "failsafe",
		customTags: goYamlTags,
		resolveKnownTags: false,
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "silent"
	};
}));
// src/objects/objects.ts
/** Reads the objects in `text`, also those of a List and of several YAML documents. Content never makes it throw. */
function readObjects(text) {
	const faults = [];
	const contents = [];
	const chunks = splitDocuments(text);
	const tooMany = chunks.length > MAX_DOCUMENTS;
	for (const chunk of tooMany ? [] : chunks) try {
		const reading = readYaml(chunk.text, { json: isJson(chunk.text) });
		if (!reading.ok) throw new YamlFaultError(reading.fault);
		collect$1(decode(reading.root), {
			...chunk,
			text: reading.text
		}, contents);
	} catch (error) {
		faults.push({
			fault: faultOf$1(error),
			chunk
		});
	}
	return {
		tooMany,
		faults,
		contents
	};
}
/** Splits a text at lines that start with `---`, as kubectl does before it parses anything. */
function splitDocuments(text) {
	const starts = [0];
	for (const match of text.matchAll(/^---(?=\s|$)/gm)) {
		if (match.index > 0) starts.push(match.index);
		if (starts.length > MAX_DOCUMENTS) break;
	}
	return starts.map((base, index) => ({
		text: text.slice(base, starts[index + 1]),
		base
	}));
}
function isJson(text) {
	return trimStart(text.replace(/^---[ \t]*\r?\n/, "")).startsWith("{");
}
function collect$1(value, chunk, contents) {
	if (value.kind !== "map") {
		if (!isNull(value)) contents.push({ value });
		return;
	}
	const kind = textAt(value, "kind");
	const items = value.entries.get("items")?.value;
	const isEmptyList = kind?.endsWith("List") === true && items?.kind !== "list";
	if (items !== void 0 && !isEmptyList) {
		if (items.kind === "list") for (const item of items.items) collect$1(item, chunk, contents);
		else if (!isNull(items)) contents.push({ value: items });
		return;
	}
	const metadata = value.entries.get("metadata")?.value;
	const [name, namespace] = [textAt(metadata, "name"), textAt(metadata, "namespace")];
	contents.push({
		value,
		chunk,
		kind,
		name,
		namespace
	});
}
/** `namespace/name`. The namespace is left out where it is not given. */
function fullName({ name, namespace }) {
	return `${namespace === void 0 ? "" : `${namespace}/`}${name ?? "(no name)"}`;
}
function textAt(value, key) {
	const member = value?.kind === "map" ? value.entries.get(key)?.value : void 0;
	return member?.kind === "scalar" && member.value !== null ? shorten(String(member.value)) : void 0;
}
var MAX_DOCUMENTS, TOO_MANY_DOCUMENTS;
var init_objects = __esmMin((() => {
	init_characters();
	init_decode();
	init_fault();
	init_read$1();
	init_value();
	init_shorten();
	MAX_DOCUMENTS = 1e4;
	TOO_MANY_DOCUMENTS = `more than ${MAX_DOCUMENTS} YAML documents in one text`;
}));
// src/document/problem.ts
/** `line:column: message`, without the position where there is none. */
function describeProblem({ message, range }) {
	return range === void 0 ? message : `${range.start.line}:${range.start.column}: ${message}`;
}
var sectionNames, AwsAuthParseError;
var init_problem = __esmMin((() => {
	sectionNames = [
		"mapRoles",
		"mapUsers",
		"mapAccounts"
	];
	AwsAuthParseError = class extends Error {
		problems;
		constructor(problems) {
			super(problems.map(describeProblem).join("\n"));
			this.name = "AwsAuthParseError";
			this.problems = problems;
		}
	};
}));
// src/document/manifest.ts
function readManifest(text) {
	const { tooMany, faults, contents } = readObjects(text);
	const objects = [];
	const others = [];
	for (const content of contents) {
		if (content.chunk === void 0) {
			others.push(describe$2(content.value));
			continue;
		}
		const object = classify(content);
		const { kind, data } = object;
		if (data === void 0) others.push(kind === void 0 ? "a mapping that is no Kubernetes object" : `${kind} ${fullName(object)}`);
		objects.push(object);
	}
	return {
		tooMany,
		faults,
		objects,
		others
	};
}
function classify(object) {
	const { value, kind, name, namespace } = object;
	const data = dataOf$1(value, kind);
	const isAwsAuth = data !== void 0 && (name === "aws-auth" || name === void 0 && kind === void 0) && (namespace ?? "kube-system") === "kube-system";
	const looksLikeAwsAuth = isAwsAuth || name === "aws-auth" && data !== void 0 || holdsSections(value) || holdsSections(value.entries.get("data")?.value);
	return {
		...object,
		isAwsAuth,
		looksLikeAwsAuth,
		data
	};
}
/** The `data` of a ConfigMap or a patch. A mapping that holds the sections themselves is its own data. */
function dataOf$1(value, kind) {
	if (kind !== void 0 && kind !== "ConfigMap") return void 0;
	const data = value.entries.get("data")?.value;
	if (data?.kind === "map" || kind === "ConfigMap") return data ?? {
		kind: "scalar",
		value: null,
		node: null
	};
	return holdsSections(value) ? value : void 0;
}
function holdsSections(value) {
	return value?.kind === "map" && sectionNames.some((name) => value.entries.has(name));
}
var AWS_AUTH_NAME, AWS_AUTH_NAMESPACE, EMPTY_MANIFEST;
var init_manifest = __esmMin((() => {
	init_describe();
	init_objects();
	init_problem();
	AWS_AUTH_NAME = "aws-auth";
	AWS_AUTH_NAMESPACE = "kube-system";
	EMPTY_MANIFEST = {
		tooMany: false,
		faults: [],
		objects: [],
		others: []
	};
}));
// src/document/unread-objects.ts
function notRead(object) {
	const { kind = "ConfigMap" } = object;
	const read = `${kind !== "ConfigMap" ? "the ConfigMap " : ""}${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME}`;
	return `${kind} ${fullName(object)} is not read by the authenticator; it reads ${read} alone`;
}
var init_unread_objects = __esmMin((() => {
	init_objects();
	init_manifest();
}));
// src/document/find-sections.ts
/** @param locate Of `text`. */
function findSections(text, locate, onProblem) {
	const { tooMany, faults, objects, others } = readManifest(text);
	if (tooMany) {
		onProblem({
			code: "too-large",
			message: TOO_MANY_DOCUMENTS,
			lost: "document"
		});
		return NOTHING$2;
	}
	for (const { fault, chunk } of faults) onProblem(documentProblem(fault, chunk, locate));
	const candidates = objects.filter(({ data }) => data !== void 0);
	const awsAuths = candidates.filter(({ isAwsAuth }) => isAwsAuth);
	const awsAuth = awsAuths.at(-1);
	if (awsAuth?.data === void 0) {
		if (faults.length === 0) onProblem(nothingFound(text, others, candidates[0], locate));
		return NOTHING$2;
	}
	if (awsAuths.length > 1) onProblem({
		code: "several-configmaps",
		message: `${awsAuths.length} aws-auth ConfigMaps; the last one replaces the others, so keep one`,
		lost: "document",
		range: rangeIn(awsAuth.chunk, awsAuth.value, locate)
	});
	return readSections(awsAuth.data, awsAuth.chunk, locate, onProblem);
}
function readSections(data, chunk, locate, onProblem) {
	if (data.kind !== "map") {
		if (!isNull(data)) onProblem({
			code: "section-not-text",
			message: dataNotMapping(describe$2(data)),
			lost: "document",
			range: rangeIn(chunk, data, locate)
		});
		return NOTHING$2;
	}
	const holder = pieceSource(chunk.text, chunk.base, "\n");
	let sections = [];
	let isRefused = false;
	for (const name of sectionNames) {
		const value = data.entries.get(name)?.value;
		if (value === void 0 || isNull(value)) continue;
		if (isText(value)) sections.push({
			name,
			source: valueSource(value, holder)
		});
		else {
			onProblem(notText(name, describe$2(value), rangeIn(chunk, value, locate)));
			isRefused = true;
		}
	}
	if (isRefused) sections = [];
	const keys = [...data.entries].map(([key, { value }]) => {
		const [start, end] = rangeOf(value.node);
		return {
			key,
			start: chunk.base + start,
			end: chunk.base + end
		};
	});
	return {
		sections,
		keys
	};
}
/** @param what What the data is, in words. */
function dataNotMapping(what) {
	return `the ConfigMap's data is ${what}; it takes a mapping of section names to text`;
}
/**
* The API server refuses a ConfigMap whose data is not text.
*
* @param what What the section is, in words.
*/
function describeNotText(section, what) {
	return `${section} is ${what}, and the API server takes text only; write "${section}: |" and indent what follows`;
}
/** None of the ConfigMap is there for the reference, since the API server does not take it. */
function notText(section, what, range) {
	return {
		code: "section-not-text",
		message: describeNotText(section, what),
		lost: "document",
		section,
		...range === void 0 ? {} : { range }
	};
}
function nothingFound(text, others, misnamed, locate) {
	if (misnamed !== void 0) return {
		code: "configmap-name",
		message: notRead(misnamed),
		lost: "document",
		range: rangeIn(misnamed.chunk, misnamed.value, locate)
	};
	return {
		code: "no-aws-auth",
		message: noAwsAuth(text, others),
		lost: "document"
	};
}
/** That there is no aws-auth ConfigMap in `text`, and what there is. */
function noAwsAuth(text, others) {
	const shown = others.slice(0, 5).join(", ");
	const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
	return `no aws-auth ConfigMap in it: ${others.length > 0 ? `it holds ${shown}${more}` : text.trim() === "" ? "it is empty" : "it holds no object"}`;
}
function documentProblem(fault, { base }, locate) {
	const range = {
		start: locate(base + fault.start),
		end: locate(base + fault.end)
	};
	const { code, reason } = fault;
	return {
		code,
		message: faultMessage(fault),
		data: {
			code,
			reason
		},
		lost: "document",
		range
	};
}
function rangeIn({ base }, value, locate) {
	const [start, end] = rangeOf(value.node);
	return {
		start: locate(base + start),
		end: locate(base + end)
	};
}
var NOTHING$2;
var init_find_sections = __esmMin((() => {
	init_describe();
	init_fault_words();
	init_range();
	init_value();
	init_objects();
	init_manifest();
	init_problem();
	init_source();
	init_unread_objects();
	NOTHING$2 = {
		sections: [],
		keys: []
	};
}));
// src/lint/rules/document/configmap-name.ts
/** What keeps a ConfigMap from being the one that is read. */
function otherNames({ kind, name, namespace, label, members }) {
	const others = [
		{
			found: "kind",
			text: kind,
			right: "ConfigMap"
		},
		{
			found: "name",
			text: name,
			right: AWS_AUTH_NAME
		},
		{
			found: "namespace",
			text: namespace,
			right: AWS_AUTH_NAMESPACE
		}
	].flatMap(({ found, text, right }) => text === void 0 || text.value === right ? [] : [{
		found,
		value: text.value,
		span: text.span
	}]);
	if (name === void 0 && kind !== void 0) {
		const span = members.find(({ key }) => key.value === "metadata")?.key.span ?? label;
		others.push({
			found: "no-name",
			span
		});
	}
	return others;
}
var READS, configmapName;
var init_configmap_name = __esmMin((() => {
	init_find_sections();
	init_manifest();
	init_shorten();
	init_rule();
	READS = `the authenticator reads the ConfigMap ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME} and no other, so that nothing in this object counts`;
	configmapName = defineRule({
		name: "configmap-name",
		description: "mappings in another object than the ConfigMap kube-system/aws-auth, which no one reads",
		level: "error",
		fixes: false,
		messages: {
			kind: ({ value }) => `kind '${shorten(value)}': ${READS}; write ConfigMap`,
			name: ({ value }) => `name '${shorten(value)}': ${READS}; write ${AWS_AUTH_NAME}`,
			namespace: ({ value }) => `namespace '${shorten(value)}': ${READS}; write ${AWS_AUTH_NAMESPACE}`,
			"no-name": () => `this object has no name: ${READS}; add "name: ${AWS_AUTH_NAME}" below metadata`,
			"no-aws-auth": ({ why }) => why
		},
		unread: ["no-aws-auth"],
		check({ configMaps, faults, text, others, source, isRead }, report) {
			for (const configMap of configMaps) {
				if (configMap.isAwsAuth) continue;
				for (const { span, ...said } of otherNames(configMap)) report(span, said);
			}
			if (configMaps.length === 0 && faults.length === 0 && isRead) report({
				source,
				start: 0,
				end: 0
			}, {
				found: "no-aws-auth",
				why: noAwsAuth(text, others)
			});
		}
	});
}));
// src/lint/rules/document/configmap-size.ts
function shareOf(bytes) {
	return `${Math.floor(bytes / MOST_BYTES * 100)} % of the 1 MiB that a ConfigMap can hold`;
}
function sizeOf({ data }) {
	let bytes = 0;
	for (const { value } of data) if (value.kind === "scalar" && typeof value.value === "string") bytes += utf8Length(value.value);
	return bytes;
}
function utf8Length(text) {
	return new TextEncoder().encode(text).length;
}
var MOST_BYTES, configmapSize;
var init_configmap_size = __esmMin((() => {
	init_mini();
	init_rule();
	MOST_BYTES = 1048576;
	configmapSize = defineRule({
		name: "configmap-size",
		description: "a ConfigMap near or over the 1 MiB that Kubernetes takes",
		level: "warning",
		fixes: false,
		options: /* @__PURE__ */ object({ 
		/** From which part of the 1 MiB on to warn, in per cent. */
warnAt: /* @__PURE__ */ _default((/* @__PURE__ */ number()).check(/* @__PURE__ */ _gte(0), /* @__PURE__ */ _lte(100)), 80) }),
		messages: {
			unread: ({ why }) => why,
			over: ({ bytes }) => `${shareOf(bytes)}: the API server refuses it; remove entries, or use EKS access entries`,
			near: ({ bytes }) => `${shareOf(bytes)}: it cannot grow much further; remove entries, or use EKS access entries`
		},
		unread: ["unread"],
		check({ configMaps, source, tooLarge }, report, { warnAt }) {
			if (tooLarge !== void 0) report({
				source,
				start: 0,
				end: 0
			}, {
				found: "unread",
				why: tooLarge
			}, { severity: "error" });
			for (const configMap of configMaps) {
				const bytes = sizeOf(configMap);
				if (bytes < warnAt / 100 * MOST_BYTES) continue;
				const { key } = configMap.members.find((member) => member.key.value === "data") ?? {};
				const span = key?.span ?? configMap.label;
				if (bytes > MOST_BYTES) report(span, {
					found: "over",
					bytes
				}, { severity: "error" });
				else report(span, {
					found: "near",
					bytes
				});
			}
		}
	});
}));
// src/lint/knowledge/repairs.ts
function repairSpan({ written }, { start, end }) {
	return {
		source: written,
		start,
		end
	};
}
function repairEdits({ written }, { edits }) {
	return edits.map(({ start, end, text }) => ({
		span: {
			source: written,
			start,
			end
		},
		text
	}));
}
var init_repairs = __esmMin((() => {}));
// src/lint/rules/document/dedented-entry.ts
var dedentedEntry;
var init_dedented_entry = __esmMin((() => {
	init_rule();
	init_arns();
	init_repairs();
	dedentedEntry = defineRule({
		name: "dedented-entry",
		description: "a line further left than the section's first item, from which on nothing is read",
		level: "error",
		fixes: true,
		messages: { dedented: ({ section, isRisky }) => `the list of ${section} ends here, since this line stands further left than its first item: it and all below it are dropped without a word; indent them like the items above${isRisky ? REPLACES : ""}` },
		check({ sections }, report) {
			for (const section of sections) {
				const { dedented, name } = section;
				if (dedented !== void 0) report(dedented, {
					found: "dedented",
					section: name,
					isRisky: false
				});
				for (const repair of section.repairs) {
					if (repair.kind !== "dedented-lines") continue;
					const isRisky = wouldReplace(section);
					report(repairSpan(section, repair), {
						found: "dedented",
						section: name,
						isRisky
					}, { fix: isRisky ? void 0 : repairEdits(section, repair) });
				}
			}
		}
	});
}));
// src/lint/rules/document/extra-document.ts
var extraDocument;
var init_extra_document = __esmMin((() => {
	init_rule();
	extraDocument = defineRule({
		name: "extra-document",
		description: "text behind a document marker inside a section, which is never read",
		level: "error",
		fixes: false,
		messages: { unread: ({ section }) => `the first YAML document of ${section} ends here, and only that one is read: all below is dropped without a word; delete the line` },
		check({ sections }, report) {
			for (const { extraDocument: span, name } of sections) if (span !== void 0) report(span, {
				found: "unread",
				section: name
			});
		}
	});
}));
// src/lint/rules/document/immutable-configmap.ts
var immutableConfigmap;
var init_immutable_configmap = __esmMin((() => {
	init_rule();
	immutableConfigmap = defineRule({
		name: "immutable-configmap",
		description: "an immutable ConfigMap: nobody can change who gets in, neither EKS nor you",
		level: "warning",
		fixes: false,
		messages: {
			live: () => "this ConfigMap is immutable: the API server refuses every change of it, by EKS for a new node group too; to change it, delete it and create it anew without this line",
			file: () => "once this is applied, the API server refuses every change of the ConfigMap, by EKS for a new node group too, and this line cannot be taken out again; delete the line"
		},
		check({ configMaps, isLive }, report) {
			for (const { members, isAwsAuth } of configMaps) {
				const member = members.find(({ key }) => key.value === "immutable");
				if (!isAwsAuth || member === void 0) continue;
				const { key, value } = member;
				if (value.kind === "scalar" && value.value === true) report(key.span, { found: isLive ? "live" : "file" });
			}
		}
	});
}));
// src/apply/json.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** A member of its own: a key named `constructor` is a key like any other. */
function memberOf(value, key) {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function isEqual(a, b) {
	if (a === b) return true;
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqual(item, b[index] ?? null));
	if (!isObject(a) || !isObject(b)) return false;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key] ?? null, b[key] ?? null));
}
var init_json$2 = __esmMin((() => {}));
// src/text/json.ts
/** Undefined for text that is not JSON. JSON.parse's error would quote the text, which may hold a secret. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
var init_json$1 = __esmMin((() => {}));
// src/apply/last-applied.ts
/** What was applied last to `object`, by its annotation. Empty text and null count as nothing. */
function lastAppliedTo(object) {
	const annotation = memberOf(memberOf(memberOf(object, "metadata"), "annotations"), LAST_APPLIED);
	if (typeof annotation !== "string" || annotation === "") return { found: "nothing" };
	const configuration = parseJson(annotation);
	if (configuration === null) return { found: "nothing" };
	return isObject(configuration) ? {
		found: "configuration",
		configuration
	} : { found: "unreadable" };
}
var LAST_APPLIED;
var init_last_applied = __esmMin((() => {
	init_json$1();
	init_json$2();
	LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
}));
// src/apply/three-way.ts
/** The live object after kubectl's patch. */
function mergeThreeWays(lastApplied, live, file) {
	return patched(live, mergePatches(deletions(lastApplied, file), additions(live, file)));
}
/** Null at each key that was applied last and that the file lacks. */
function deletions(lastApplied, file) {
	const patch = [];
	for (const [key, value] of Object.entries(lastApplied)) {
		if (!Object.hasOwn(file, key)) {
			patch.push([key, null]);
			continue;
		}
		const kept = file[key];
		if (!isObject(value) || !isObject(kept)) continue;
		const inner = deletions(value, kept);
		if (Object.keys(inner).length > 0) patch.push([key, inner]);
	}
	return Object.fromEntries(patch);
}
/** What the file has that is not live, or not live with this value. */
function additions(live, file) {
	const patch = [];
	for (const [key, value] of Object.entries(file)) {
		const current = Object.hasOwn(live, key) ? live[key] : void 0;
		if (isObject(current) && isObject(value)) {
			const inner = additions(current, value);
			if (Object.keys(inner).length > 0) patch.push([key, inner]);
		} else if (current === void 0 || !isEqual(current, value)) patch.push([key, value]);
	}
	return Object.fromEntries(patch);
}
/** Both patches as one. Where they disagree, the second counts. */
function mergePatches(first, second) {
	const merged = Object.entries(second).map(([key, value]) => {
		const other = Object.hasOwn(first, key) ? first[key] : void 0;
		return [key, isObject(other) && isObject(value) ? mergePatches(other, value) : value];
	});
	return Object.fromEntries([...Object.entries(first), ...merged]);
}
/** The object with the patch made. A null takes its key out. */
function patched(object, patch) {
	const result = new Map(Object.entries(object));
	for (const [key, value] of Object.entries(patch)) {
		const current = result.get(key);
		if (value === null) result.delete(key);
		else result.set(key, isObject(value) ? patched(isObject(current) ? current : {}, value) : value);
	}
	return Object.fromEntries(result);
}
var init_three_way = __esmMin((() => {
	init_json$2();
}));
// src/apply/validate.ts
/** Null is empty text in Go. */
function textsOf$1(object, name) {
	const texts = memberOf(object, name);
	const entries = Object.entries(isObject(texts) ? texts : {});
	return Object.fromEntries(entries.map(([key, value]) => [key, typeof value === "string" ? value : ""]));
}
var init_validate = __esmMin((() => {
	init_json$2();
}));
// src/schema/config-map.ts
var configMapSchema$1;
var init_config_map = __esmMin((() => {
	init_mini();
	configMapSchema$1 = /* @__PURE__ */ looseObject({
		apiVersion: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
		kind: /* @__PURE__ */ optional(/* @__PURE__ */ literal$1("ConfigMap")),
		metadata: /* @__PURE__ */ optional(/* @__PURE__ */ looseObject({
			name: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
			namespace: /* @__PURE__ */ optional(/* @__PURE__ */ string())
		})),
		data: /* @__PURE__ */ optional(/* @__PURE__ */ nullable(/* @__PURE__ */ looseObject({})))
	});
}));
// src/text/size.ts
/** The message for a longer text. */
function tooLarge(text) {
	return `${(text.length / 1024 / 1024).toFixed(1)} MiB of text; a ConfigMap holds at most 1 MiB, and this reads at most ${MAX_LENGTH$1 / 1024 / 1024} MiB`;
}
var MAX_LENGTH$1;
var init_size = __esmMin((() => {
	MAX_LENGTH$1 = 8388608;
}));
// src/document/accounts.ts
/** Account ids are not checked. */
function readAccounts(list, onProblem) {
	const accounts = [];
	let index;
	try {
		const items = decodeTexts(list);
		index = 0;
		for (const { node, text } of items) {
			if (text !== void 0) accounts.push({
				index,
				account: text,
				node
			});
			else onProblem({
				data: {
					code: "wrong-type",
					expected: "account",
					actual: { type: isSeq(node) ? "list" : "mapping" }
				},
				lost: "entry",
				path: [index],
				node
			});
			index++;
		}
	} catch (error) {
		return {
			accounts,
			lost: {
				fault: faultOf$1(error),
				from: index
			}
		};
	}
	return { accounts };
}
var init_accounts = __esmMin((() => {
	init_browser();
	init_decode();
	init_fault();
}));
// src/document/item-problem.ts
/** One line: where, what is wrong, and what would be right. */
function messageOf(section, { data, path }) {
	return `${describePlace(section, path)} ${describeProblemData(data)}`;
}
var init_item_problem = __esmMin((() => {
	init_problem_words();
}));
// src/document/section-content.ts
/** Reads a section's text as the reference does: all of it, or nothing. */
function readContent(text, name) {
	if (isBlank(text)) return EMPTY;
	if (name !== "mapAccounts" && trimStart(text).startsWith("{")) return {
		...EMPTY,
		isJson: true
	};
	try {
		const reading = readYaml(text);
		if (!reading.ok) return {
			...EMPTY,
			fault: reading.fault
		};
		const { root } = reading;
		const list = name === "mapAccounts" && isSeq(root) ? {
			kind: "list",
			items: [],
			node: root
		} : decode(root);
		return {
			...EMPTY,
			list,
			root
		};
	} catch (error) {
		return {
			...EMPTY,
			fault: faultOf$1(error)
		};
	}
}
/** A section that is YAML itself, and not text. */
function contentOf(value) {
	return {
		...EMPTY,
		list: value,
		root: value.node
	};
}
/** Blank sections, and empty ones written as a quoted or backquoted nothing, are skipped by the reference. */
function isBlank(text) {
	return /^(?:``|""|'')?$/.test(trim(text));
}
/** The items of the section's list. What is in its place is a problem, unless it is nothing. */
function itemsOf$1({ list, isJson }, onProblem) {
	if (list?.kind === "list") return list.items;
	if (isJson) onProblem({
		data: {
			code: "section-not-list",
			actual: { type: "json" }
		},
		lost: "section",
		path: [],
		node: void 0
	});
	else if (list !== void 0 && !isNull(list)) onProblem({
		data: {
			code: "section-not-list",
			actual: kindOf(list)
		},
		lost: "section",
		path: [],
		node: list.node
	});
	return [];
}
var EMPTY;
var init_section_content = __esmMin((() => {
	init_browser();
	init_characters();
	init_decode();
	init_describe();
	init_fault();
	init_read$1();
	init_value();
	EMPTY = {
		list: void 0,
		root: null,
		fault: void 0,
		isJson: false
	};
}));
// src/document/section-reader.ts
var SectionReader;
var init_section_reader = __esmMin((() => {
	init_browser();
	init_fault_words();
	init_range();
	init_accounts();
	init_entry_fields();
	init_item_problem();
	init_section_content();
	SectionReader = class {
		/** In no order: a problem of an entry as a whole comes after those of its fields. */
		problems = [];
		#section;
		#locate;
		#file;
		/**
		* @param locate Positions in the text around the section's source.
		* @param file What that text is called.
		*/
		constructor(section, locate, file) {
			this.#section = section;
			this.#locate = locate;
			this.#file = file;
		}
		/** The entries of `mapRoles` that the reference keeps. */
		roles() {
			return this.#items().flatMap((item, index) => readRole(item, this.#place(index, item.node), this.#onProblem) ?? []);
		}
		/** The entries of `mapUsers` that the reference keeps. */
		users() {
			return this.#items().flatMap((item, index) => readUser(item, this.#place(index, item.node), this.#onProblem) ?? []);
		}
		/** The account ids that the reference keeps, unchecked. */
		accounts() {
			const { text } = this.#section.source;
			const content = readContent(text, "mapAccounts");
			if (content.fault !== void 0) this.#lost(content.fault);
			const { root } = content;
			if (!isSeq(root)) {
				itemsOf$1(content, this.#onProblem);
				return [];
			}
			const { accounts: read, lost } = readAccounts(root, this.#onProblem);
			const accounts = read.map(({ index, account, node }) => ({
				account,
				...this.#place(index, node)
			}));
			if (lost === void 0) return accounts;
			this.#lost(lost.fault, accounts.length === 0 ? 0 : lost.from);
			if (lost.from === void 0) return [];
			for (let missing = accounts.length; missing < root.items.length; missing++) accounts.push({
				account: "",
				index: missing
			});
			return accounts;
		}
		#items() {
			const content = readContent(this.#section.source.text, this.#section.name);
			if (content.fault !== void 0) this.#lost(content.fault);
			return itemsOf$1(content, this.#onProblem);
		}
		#place(index, node) {
			const { name } = this.#section;
			const file = this.#file === void 0 ? void 0 : { file: this.#file };
			const path = [name, index];
			if (node === null) return {
				index,
				origin: {
					source: "config-map",
					...file,
					path
				}
			};
			const source = this.#rangeOf(node);
			return {
				index,
				source,
				origin: {
					source: "config-map",
					...file,
					path,
					range: source
				}
			};
		}
		/** @param from Of a list whose first items are kept, the index of the first one that is lost. */
		#lost(fault, from = 0) {
			const { code, reason, start, end } = fault;
			const { name } = this.#section;
			const extent = from === 0 ? "as a whole" : `from item ${from} on (items count from 0)`;
			this.problems.push({
				code,
				message: `${name} is lost ${extent}: ${faultMessage(fault)}`,
				data: {
					code,
					reason
				},
				lost: "section",
				section: name,
				range: this.#range(start, end)
			});
		}
		#onProblem = (problem) => {
			const { name } = this.#section;
			const { data, lost, path, node } = problem;
			this.problems.push({
				code: data.code,
				message: messageOf(name, problem),
				data,
				lost,
				section: name,
				path,
				...node ? { range: this.#rangeOf(node) } : {}
			});
		};
		#rangeOf(node) {
			const [start, end] = rangeOf(node);
			return this.#range(start, end);
		}
		#range(start, end) {
			const { toFile } = this.#section.source;
			return {
				start: this.#locate(toFile(start)),
				end: this.#locate(toFile(end))
			};
		}
	};
}));
// src/document/parse.ts
/**
* Reads an aws-auth document as aws-iam-authenticator reads it: each section is read on its own, a broken one is lost
* whole, a broken entry alone.
*
* @param input A manifest's text (YAML or JSON; a List, several documents and other kinds beside it; a patch with
*   `data` alone), a ConfigMap object, or its `data` alone. The ConfigMap in a text must be `kube-system/aws-auth`; of
*   an object, the name is the caller's business.
* @returns Content never makes it throw; what is wrong is in `problems`.
* @throws AwsAuthParseError with `strict: true`, where there are problems.
* @see https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
*/
function parseAwsAuth(input, options = {}) {
	const problems = [];
	const onProblem = (problem) => void problems.push(problem);
	let roles = [];
	let users = [];
	let accountItems = [];
	const { sections, texts } = typeof input === "string" ? inText(input, onProblem) : inObject(input, onProblem);
	for (const { locate, ...section } of sections) {
		const { name, source } = section;
		if (source.text.length > 8388608) {
			onProblem({
				...tooLargeProblem(source.text),
				section: name,
				lost: "section"
			});
			continue;
		}
		const reader = new SectionReader(section, locate, options.file);
		if (name === "mapRoles") roles = reader.roles();
		else if (name === "mapUsers") users = reader.users();
		else accountItems = reader.accounts();
		for (const problem of reader.problems.sort(byPosition$1)) problems.push(problem);
	}
	if (options.strict === true && problems.length > 0) throw new AwsAuthParseError(problems);
	const withArns = texts.filter(({ text }) => ARN$2.test(text));
	return {
		roles,
		users,
		accounts: accountItems.map(({ account }) => account),
		...accountItems.length === 0 ? {} : { accountItems },
		problems,
		...withArns.length === 0 ? {} : { texts: withArns }
	};
}
function byPosition$1(a, b) {
	return (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0);
}
function inText(text, onProblem) {
	if (text.length > 8388608) {
		onProblem(tooLargeProblem(text));
		return NOTHING$1;
	}
	const locate = locateIn(text);
	const { sections, keys } = findSections(text, locate, onProblem);
	const pieces = sections.map(({ name, source: { text: inner, toFile } }) => ({
		name,
		start: toFile(0),
		end: toFile(inner.length)
	}));
	return {
		sections: sections.map((section) => ({
			...section,
			locate
		})),
		texts: [{
			text,
			sections: pieces,
			keys
		}]
	};
}
function inObject(input, onProblem) {
	const data = dataOf(input);
	if (typeof data === "string") {
		onProblem({
			code: "no-aws-auth",
			message: data,
			lost: "document"
		});
		return NOTHING$1;
	}
	const sections = [];
	const texts = [];
	let isRefused = false;
	for (const name of sectionNames) {
		const text = Object.hasOwn(data, name) ? data[name] : void 0;
		if (text === void 0 || text === null) continue;
		if (typeof text === "string") {
			sections.push({
				name,
				source: pieceSource(text, 0, "\n"),
				locate: locateIn(text)
			});
			texts.push({
				text,
				sections: [{
					name,
					start: 0,
					end: text.length
				}],
				keys: []
			});
		} else {
			onProblem(notText(name, Array.isArray(text) ? "a list" : `a JavaScript ${typeof text}`));
			isRefused = true;
		}
	}
	for (const [key, text] of Object.entries(data)) {
		if (typeof text !== "string" || sectionNames.some((name) => name === key)) continue;
		texts.push({
			text,
			sections: [],
			keys: [{
				key,
				start: 0,
				end: text.length
			}]
		});
	}
	return {
		sections: isRefused ? [] : sections,
		texts: texts.filter(({ text }) => text.length <= MAX_LENGTH$1)
	};
}
/** The `data` in `input`, or what is wrong with it. */
function dataOf(input) {
	if (typeof input !== "object" || input === null || Array.isArray(input)) return "no aws-auth ConfigMap: give a manifest's text, a ConfigMap object, or its data";
	const has = (key) => Object.hasOwn(input, key);
	if (sectionNames.some(has) || !OBJECT_KEYS.some(has)) return input;
	const result = configMapSchema$1.safeParse(input);
	if (result.success) return input.data ?? {};
	const issue = firstIssue(result.error);
	const expected = issue.code === "invalid_type" ? `takes ${issue.expected === "string" ? "text" : `an ${issue.expected}`}` : "is not a ConfigMap's";
	return `not a ConfigMap: its ${issue.path.join(".")} ${expected}`;
}
function tooLargeProblem(text) {
	return {
		code: "too-large",
		message: tooLarge(text),
		lost: "document"
	};
}
var ARN$2, NOTHING$1, OBJECT_KEYS;
var init_parse = __esmMin((() => {
	init_config_map();
	init_first_issue();
	init_position();
	init_size();
	init_find_sections();
	init_problem();
	init_section_reader();
	init_source();
	ARN$2 = /\barn:/i;
	NOTHING$1 = {
		sections: [],
		texts: []
	};
	OBJECT_KEYS = [
		"apiVersion",
		"kind",
		"metadata",
		"data"
	];
}));
// src/objects/plain.ts
/** Only the kind of a number matters, so a large integer may lose digits. */
function plainValue(value) {
	switch (value.kind) {
		case "list": return value.items.map(plainValue);
		case "map": return Object.fromEntries([...value.entries].map(([key, member]) => [key, plainValue(member.value)]));
		case "scalar": return typeof value.value === "bigint" ? Number(value.value) : value.value;
	}
}
var init_plain = __esmMin((() => {}));
// src/identity/node-groups.ts
/** Whether nodes need the group, or may have it. */
function isNodeGroup(group) {
	return KNOWN_NODE_GROUPS.has(group) || group.startsWith("system:bootstrappers:");
}
var WINDOWS_GROUP, MASTERS, NODE_GROUPS, FARGATE_GROUP, NODE_PREFIX, KNOWN_NODE_GROUPS;
var init_node_groups = __esmMin((() => {
	WINDOWS_GROUP = "eks:kube-proxy-windows";
	MASTERS = "system:masters";
	NODE_GROUPS = ["system:bootstrappers", "system:nodes"];
	FARGATE_GROUP = "system:node-proxier";
	NODE_PREFIX = "system:node:";
	KNOWN_NODE_GROUPS = /* @__PURE__ */ new Set([
		...NODE_GROUPS,
		FARGATE_GROUP,
		WINDOWS_GROUP,
		"system:authenticated"
	]);
}));
// src/identity/kubernetes-groups.ts
/** Whether a group is one of Kubernetes' or EKS's own, or was meant to be. Only printable ASCII is looked at. */
function systemGroup(group) {
	if (KNOWN_IN_FULL.has(group)) return IS_KNOWN;
	const name = group.length > MAX_SYSTEM_NAME ? void 0 : OTHER_MARK.exec(group)?.[1];
	if (name !== void 0 && group !== `system:${name}`) return {
		kind: "misspelt",
		meant: `system:${name.toLowerCase()}`
	};
	const bare = group.length > MAX_SYSTEM_NAME ? group : group.replace(/^[\s"'`:-]+|[\s"'`,;-]+$/g, "");
	if (bare !== group.trim() && ifPlain(bare).kind === "known") return {
		kind: "misspelt",
		meant: bare
	};
	return ifPlain(group);
}
/**
* The same for what only looks like a name: white space or angle brackets stand around it, or it holds a character
* that is not ASCII. Such a group is never a known one.
*/
function apparentGroup(group) {
	if (group.length > MAX_NAME$1 || /[{}$]/.test(group)) return OTHER;
	const bare = group.replace(/\p{Cf}/gu, "").replace(/^[\s<]+|[\s>]+$/g, "");
	const plain = systemGroup(bare);
	const found = plain.kind === "other" ? bySpelling(bare) : plain;
	return found.kind === "known" ? {
		kind: "misspelt",
		meant: bare
	} : found;
}
function ifPlain(group) {
	return group.length <= MAX_NAME$1 && PLAIN$1.test(group) && !FILLED_IN.test(group) ? bySpelling(group) : OTHER;
}
function bySpelling(group) {
	const colon = group.indexOf(":");
	if (colon < 3 || colon > 8) return OTHER;
	if (group === "eks:kube-proxy-windows" || KNOWN_PREFIX.test(group)) return IS_KNOWN;
	const prefix = group.slice(0, colon);
	const name = group.slice(colon).replace(/^:+/, "");
	if (prefix === "system" && group[colon + 1] !== ":" && KNOWN.has(name)) return IS_KNOWN;
	if (prefix.toLowerCase() === "eks") return nearest(name, ["kube-proxy-windows"]) === void 0 ? OTHER : {
		kind: "misspelt",
		meant: WINDOWS_GROUP
	};
	if (prefix.toLowerCase() === "system") {
		const meant = nearest(name, SYSTEM_NAMES);
		return meant === void 0 ? { kind: "unknown" } : {
			kind: "misspelt",
			meant: `system:${meant}`
		};
	}
	return distance(prefix.toLowerCase(), "system") <= 2 && KNOWN.has(name.toLowerCase()) ? {
		kind: "misspelt",
		meant: `system:${name.toLowerCase()}`
	} : OTHER;
}
/** The known group that `group` is or was meant to be. Other groups are returned as they are. */
function meantGroup(group) {
	const found = systemGroup(group);
	return found.kind === "misspelt" ? found.meant : group;
}
/** The names in `system:bootstrappers - system:nodes`, written as one group. It is undefined for a single name. */
function runTogether(group) {
	if (!group.includes(":") || group.length > MAX_RUN_TOGETHER || !/[\s,;]/.test(group.trim())) return void 0;
	if (systemGroup(group).kind === "misspelt") return void 0;
	const names = group.split(BETWEEN).filter((name) => name !== "" && name !== "-");
	const isOfSystem = names.some((name) => ["known", "misspelt"].includes(ifPlain(name).kind));
	return names.length > 1 && isOfSystem ? names : void 0;
}
var SYSTEM_NAMES, KNOWN, KNOWN_IN_FULL, KNOWN_PREFIX, MAX_NAME$1, PLAIN$1, FILLED_IN, OTHER, IS_KNOWN, OTHER_MARK, BETWEEN, MAX_SYSTEM_NAME, MAX_RUN_TOGETHER;
var init_kubernetes_groups = __esmMin((() => {
	init_esm$4();
	init_spelling();
	init_node_groups();
	SYSTEM_NAMES = [
		"masters",
		"nodes",
		"bootstrappers",
		"node-proxier",
		"authenticated",
		"unauthenticated",
		"serviceaccounts",
		"monitoring",
		"kube-proxy",
		"kube-scheduler",
		"kube-controller-manager"
	];
	KNOWN = new Set(SYSTEM_NAMES);
	KNOWN_IN_FULL = new Set(SYSTEM_NAMES.map((name) => `system:${name}`));
	KNOWN_PREFIX = /^system:(?:serviceaccounts|bootstrappers):[^:]/;
	MAX_NAME$1 = 128;
	PLAIN$1 = /^(?! )[ -~]+(?<! )$/;
	FILLED_IN = /[<>{}$]/;
	OTHER = { kind: "other" };
	IS_KNOWN = { kind: "known" };
	OTHER_MARK = /^system(?:[-_./ ]| *: *|)(masters|nodes|bootstrappers|node-proxier)$/i;
	BETWEEN = /(?:\s+-)?[\s,;]+/;
	MAX_SYSTEM_NAME = 40;
	MAX_RUN_TOGETHER = 300;
}));
// src/lint/knowledge/meant-template.ts
/** The template that is clearly meant by what is in the braces: `sessionName`, ` SessionName `, `Session`. */
function meantTemplate(content) {
	if (content.length > MAX_NAME) return void 0;
	const word = content.replace(/[\s_]/g, "").toLowerCase();
	return LOWER.get(word) ?? templateNames.find((name) => distance(word, name.toLowerCase()) <= 2);
}
var LOWER, MAX_NAME;
var init_meant_template = __esmMin((() => {
	init_esm$4();
	init_template();
	LOWER = new Map([
		...templateNames.map((name) => [name.toLowerCase(), name]),
		["session", "SessionName"],
		["rolesessionname", "SessionName"],
		["sessionraw", "SessionNameRaw"],
		["rawsessionname", "SessionNameRaw"],
		["account", "AccountID"],
		["awsaccountid", "AccountID"],
		["accesskey", "AccessKeyID"],
		["privatednsname", "EC2PrivateDNSName"],
		["ec2privatedns", "EC2PrivateDNSName"]
	]);
	MAX_NAME = 40;
}));
// src/lint/knowledge/node-roles.ts
/** Which kind of node the entry's username is for; undefined where it is not a node's. */
function nodeKind({ username, usernameMember }) {
	const value = username?.value ?? "";
	return {
		read: usernameMember === void 0 ? void 0 : KINDS$1.get(value),
		meant: meantKind(value)
	};
}
function meantKind(username) {
	if (username.length > MAX_USERNAME || !username.includes("system:node:") || !/[{<]/.test(username)) return void 0;
	const bare = withoutMarks(username).replace(/[{}]/g, "");
	if (!bare.startsWith("system:node:")) return void 0;
	const name = meantTemplate(bare.slice(NODE_PREFIX.length));
	if (name === "EC2PrivateDNSName") return "instance";
	return name === "SessionName" || name === "SessionNameRaw" ? "session" : void 0;
}
/** Whether it is the username of one node: `system:node:ip-10-0-0-1.ec2.internal`. */
function isOneNode(username) {
	return /^system:node:[^{]/.test(username) && !username.includes("EC2PrivateDNSName");
}
/** The entry's groups as EKS reads them, and as they were meant. */
function groupsOf$1({ groups, groupsMember }) {
	return {
		read: new Set(groupsMember === void 0 ? [] : groups.map(({ value }) => value)),
		meant: new Set(groups.flatMap(({ value }) => (runTogether(value) ?? [value]).map((name) => meantGroup(withoutMarks(name)))))
	};
}
/** Whether the entry is in a group that every node needs. */
function hasNodeGroup(entry) {
	if (!entry.groups.some(({ value }) => value.includes(":"))) return NOT;
	const { read, meant } = groupsOf$1(entry);
	return {
		read: NODE_GROUPS.some((group) => read.has(group)),
		meant: NODE_GROUPS.some((group) => meant.has(group))
	};
}
/** Without what the example of a documentation, or a slip of the finger, leaves around a name. */
function withoutMarks(text) {
	return text.replace(/[\s\p{Cf}<>"']/gu, "");
}
var MAX_USERNAME, KINDS$1, NOT;
var init_node_roles = __esmMin((() => {
	init_kubernetes_groups();
	init_node_groups();
	init_meant_template();
	MAX_USERNAME = 100;
	KINDS$1 = /* @__PURE__ */ new Map([
		[`${NODE_PREFIX}{{EC2PrivateDNSName}}`, "instance"],
		[`${NODE_PREFIX}{{SessionName}}`, "session"],
		[`${NODE_PREFIX}{{SessionNameRaw}}`, "session"]
	]);
	NOT = {
		read: false,
		meant: false
	};
}));
// src/lint/knowledge/drift.ts
/** Undefined where the annotation is not readable. */
function driftOf(configMap) {
	const none = {
		drifts: [],
		isEmptied: false
	};
	const live = plainValue(configMap.object.value);
	if (!isObject(live)) return none;
	const lastApplied = lastAppliedTo(live);
	if (lastApplied.found === "unreadable") return void 0;
	if (lastApplied.found === "nothing") return none;
	const { configuration } = lastApplied;
	if (isRefused(configuration, live)) return none;
	return compare$1(configMap, live, mergeThreeWays(configuration, live, configuration));
}
/** Whether the API server takes it no more. What else it refuses was refused the last time. */
function isRefused({ metadata: wanted = {} }, { metadata = {}, immutable }) {
	if (immutable === true || !isObject(wanted) || !isObject(metadata)) return true;
	return ["uid", "resourceVersion"].some((key) => wanted[key] !== void 0 && wanted[key] !== metadata[key]);
}
function compare$1({ entries, sections }, live, after) {
	const [before, next] = [textsOf$1(live, "data"), textsOf$1(after, "data")];
	const { roles, users, accounts } = parseAwsAuth({ data: next });
	return {
		drifts: sectionNames.flatMap((section) => {
			if (before[section] === next[section]) return [];
			const drift = section === "mapAccounts" ? accountDrift(sections.flatMap((each) => each.accounts.flatMap(({ isRead, value }) => isRead ? [value] : [])), accounts) : entryDrift(entries.filter((entry) => entry.isRead && entry.section.name === section), section === "mapRoles" ? roles : users);
			const { out, changed, back } = drift;
			return out.length + changed.length + back.length === 0 ? [] : [{
				section,
				...drift
			}];
		}),
		isEmptied: (entries.some(({ isRead }) => isRead) || sections.some((each) => each.accounts.length > 0)) && roles.length + users.length + accounts.length === 0
	};
}
function entryDrift(live, after) {
	const later = /* @__PURE__ */ new Map();
	for (const mapping of after) later.set(nameOf$1(mapping), [...later.get(nameOf$1(mapping)) ?? [], mapping]);
	const [out, changed, nodes] = [
		[],
		[],
		[]
	];
	const known = /* @__PURE__ */ new Set();
	for (const entry of live) {
		const { mapping, index } = entry;
		if (mapping === void 0) continue;
		const name = nameOf$1(mapping);
		known.add(name);
		const same = later.get(name) ?? [];
		if (same.some((each) => grantOf(each) === grantOf(mapping))) continue;
		const place = `${entry.section.name}[${index}]`;
		(same.length === 0 ? out : changed).push(place);
		if (nodeKind(entry).read !== void 0 && hasNodeGroup(entry).read && !same.some(({ groups }) => groups.includes("system:nodes"))) nodes.push(place);
	}
	return {
		out,
		changed,
		nodes,
		back: [...later.keys()].filter((name) => !known.has(name)).map((name) => wordsOf(later.get(name)?.[0]))
	};
}
/** Whose entry it is. ARNs are compared in lower case. */
function nameOf$1(mapping) {
	return mapping.kind === "sso" ? JSON.stringify(mapping.sso) : fold$1(wordsOf(mapping));
}
function wordsOf(mapping) {
	if (mapping === void 0) return "";
	if (mapping.kind === "sso") return `sso ${mapping.sso.permissionSetName}`;
	return mapping.kind === "role" ? mapping.roleArn : mapping.userArn;
}
function grantOf({ username, groups }) {
	return JSON.stringify([username, [...groups].sort()]);
}
function accountDrift(live, after) {
	return {
		out: live.flatMap((account, index) => after.includes(account) ? [] : [`mapAccounts[${index}]`]),
		back: [...new Set(after)].filter((account) => !live.includes(account)),
		changed: [],
		nodes: []
	};
}
var init_drift = __esmMin((() => {
	init_json$2();
	init_last_applied();
	init_three_way();
	init_validate();
	init_parse();
	init_problem();
	init_plain();
	init_fold();
	init_node_roles();
}));
// src/lint/rules/document/last-applied-drift.ts
function all(names) {
	const shown = names.slice(0, MOST).map((name) => shorten(name));
	return names.length > MOST ? `${shown.join(", ")} and ${names.length - MOST} more` : shown.join(", ");
}
var lastAppliedDrift, MOST;
var init_last_applied_drift = __esmMin((() => {
	init_shorten();
	init_rule();
	init_drift();
	lastAppliedDrift = defineRule({
		name: "last-applied-drift",
		description: "a live ConfigMap that is not what was applied last: the next apply undoes the difference",
		level: "warning",
		fixes: false,
		messages: {
			drift: ({ out, changed, back, nodes, isEmptied }) => {
				return `the manifest that was applied last says something else: applying it again ${[
					...out.length === 0 ? [] : [`takes out ${all(out)}`],
					...changed.length === 0 ? [] : [`changes ${all(changed)}`],
					...back.length === 0 ? [] : [`brings back ${all(back)}`]
				].join(", ")}${isEmptied ? ", and then nobody gets in" : nodes.length === 0 ? "" : `, and nodes no longer join by ${all(nodes)}`}; put what is right into the manifest first`;
			},
			unreadable: () => "the annotation kubectl.kubernetes.io/last-applied-configuration is not a JSON object: kubectl apply fails; delete the annotation"
		},
		check({ configMaps, isLive }, report) {
			if (!isLive) return;
			for (const configMap of configMaps) {
				const { isAwsAuth, members, data, label } = configMap;
				if (!isAwsAuth) continue;
				const found = driftOf(configMap);
				const keyOf = (name) => members.find(({ key }) => key.value === name)?.key.span ?? label;
				if (found === void 0) report(keyOf("metadata"), { found: "unreadable" }, { severity: "error" });
				for (const drift of found?.drifts ?? []) {
					const isEmptied = found?.isEmptied === true;
					const key = data.find((member) => member.key.value === drift.section)?.key.span ?? keyOf("data");
					const isBad = isEmptied || drift.nodes.length > 0;
					report(key, {
						found: "drift",
						...drift,
						isEmptied
					}, { severity: isBad ? "error" : "warning" });
				}
			}
		}
	});
	MOST = 5;
}));
// src/lint/knowledge/placeholders.ts
/**
* The offsets of the part of a username or group that is a placeholder. A misspelt template of aws-auth's own, such as
* `{{session_name}}`, is not a placeholder.
*/
function findPlaceholder(text) {
	return findUnfilled(text, (piece) => !isMisspelt(piece));
}
function isMisspelt(template) {
	const name = /^\{\{([\s\w]*)\}\}$/.exec(template)?.[1];
	return name !== void 0 && meantTemplate(name) !== void 0;
}
/** The part of a username or group that looks like one of aws-auth's own templates and is not replaced. */
function findMeantTemplate(text) {
	return findUnfilled(text, isMisspelt) ?? find$1(DOUBLE_ANGLE_BRACKETS, text.slice(0, MOST_READ$1));
}
function findUnfilled(text, isWanted = () => true) {
	const read = text.slice(0, MOST_READ$1);
	if (STAND_IN.test(read) && isWanted(read)) return {
		start: 0,
		end: read.length
	};
	if (!OPENS.test(read)) return void 0;
	for (const pattern of [UNFILLED, ANGLE_BRACKETS]) for (const { 0: piece, index } of read.matchAll(pattern)) if (isWanted(piece)) return {
		start: index,
		end: index + piece.length
	};
}
function find$1(pattern, text) {
	const match = pattern.exec(text);
	return match === null ? void 0 : {
		start: match.index,
		end: match.index + match[0].length
	};
}
/** The part of an ARN that is a placeholder. The text may also be a placeholder for a whole ARN. */
function findArnPlaceholder(text) {
	const read = text.slice(0, MOST_READ$1);
	if (ONLY_CAPITALS.test(read)) return {
		start: 0,
		end: read.length
	};
	return findUnfilled(read) ?? (/^arn:/i.test(read) ? inArn(read) : void 0);
}
/** Whether a username or group was meant to be filled in. */
function isPlaceholder(text) {
	return findPlaceholder(text) !== void 0;
}
/** Whether an item of mapAccounts was meant to be filled in. */
function isAccountPlaceholder(text) {
	return ONLY_CAPITALS.test(text) || findArnPlaceholder(`arn:aws:iam::${text}:root`) !== void 0;
}
/** Whether an item of mapAccounts is an account's id, or a placeholder for one. */
function isAccount(text) {
	return isAccountId(text) || isAccountPlaceholder(text);
}
/** In an ARN, the account and the resource's name can be placeholders that would be ordinary names elsewhere. */
function inArn(arn) {
	const parts = arn.split(":");
	const account = parts[4] ?? "";
	const start = parts.slice(0, 4).join(":").length + 1;
	const isFiller = /^(?=\D)[A-Z\d_]*_[A-Z\d_]*$/.test(account) || /^X+\d*$/i.test(account) || /^\d*X{3,}\d*$/i.test(account);
	const isWord = /^(?:ACCOUNT|ACCOUNTID|AWSACCOUNTID)$/.test(account) || WORDS_FOR_ACCOUNT.test(account);
	if (account !== "" && (isFiller || isWord)) return {
		start,
		end: start + account.length
	};
	const filler = find$1(FILLER, arn);
	if (filler !== void 0) return filler;
	const name = /\/((?:REPLACE|YOUR|INSERT|CHANGE)[A-Z]*(?:_[A-Z_]*)?|[A-Z]+(?:_[A-Z]+)*_(?:NAME|ARN|HERE)|(?:ROLE|USER)_?NAME|your[-_][\w-]+|(?:role|user)[-_]name)$/.exec(arn);
	if (name?.[1] === void 0) return void 0;
	return {
		start: arn.length - name[1].length,
		end: arn.length
	};
}
var UNFILLED, ANGLE_BRACKETS, DOUBLE_ANGLE_BRACKETS, OPENS, STAND_IN, ONLY_CAPITALS, FILLER, WORDS_FOR_ACCOUNT, MOST_READ$1;
var init_placeholders = __esmMin((() => {
	init_iam_name();
	init_meant_template();
	UNFILLED = /\$\{[^{}]*\}|\$\([^()]*\)|\{%[^%]*%\}|\{\{-?\s*(?:[.$][^{}]*|[^{}]*[.|(_"'$][^{}]*)\}\}|\$[A-Z][A-Z\d_]{2,}|%[A-Z][A-Z\d_]{2,}%|__[A-Z][A-Z_]*__|@@[A-Z_]+@@|<%[^%]*%>/g;
	ANGLE_BRACKETS = /(?<!<)<(?![<\s])[^<>\n]*>(?!>)/g;
	DOUBLE_ANGLE_BRACKETS = /<<(?!\s)[^<>\n]+>>/;
	OPENS = /[$%<@_{]/;
	STAND_IN = /^(?:CHANGE[_-]?ME|TODO|FIXME|REPLACE[_-]?(?:ME|THIS)|PLACEHOLDER)$/i;
	ONLY_CAPITALS = /^[A-Z]+(?:_[A-Z]+)*$/;
	FILLER = /x{5,}|\bx{3,4}\b|\.\.\.|…/i;
	WORDS_FOR_ACCOUNT = /^(?=.*[a-z])(?:your[-_ ]?|my[-_ ]?|the[-_ ]?|replace[-_ ]?(?:with[-_ ]?)?|change[-_ ]?)*(?:aws[-_ ]?)?(?:account|acct|accountid)(?:[-_ ]?(?:id|number|no))?$/i;
	MOST_READ$1 = 4096;
}));
// src/lint/rules/document/placeholder.ts
var EFFECTS, unfilled, placeholder;
var init_placeholder = __esmMin((() => {
	init_nodes();
	init_shorten();
	init_rule();
	init_fields();
	init_placeholders();
	EFFECTS = {
		arn: "it matches no one",
		username: "it is the username as it stands",
		groups: "it is the group as it stands",
		account: "it is no account"
	};
	unfilled = ({ written, place }) => `'${shorten(written)}' looks like a placeholder that no one filled in: ${EFFECTS[place]}; put in what it stands for`;
	placeholder = defineRule({
		name: "placeholder",
		description: "a placeholder that no one filled in, such as <ARN of instance role> or INSTANCE_ROLE_ARN",
		level: "error",
		fixes: false,
		messages: {
			unfilled,
			template: unfilled
		},
		yieldsTo: [
			{
				rule: "unknown-template",
				at: "place",
				found: ["template"],
				to: ["misspelt"]
			},
			{
				rule: "unbalanced-template",
				at: "place",
				found: ["template"]
			},
			{
				rule: "angle-template",
				at: "place",
				found: ["template"]
			}
		],
		check({ sections }, report) {
			for (const { entries, accounts } of sections) {
				for (const entry of entries) for (const { text, field } of textsOf$2(entry)) {
					const unfilled = field === "arn" ? findArnPlaceholder(text.value) : findPlaceholder(text.value);
					const part = unfilled ?? (field === "arn" ? void 0 : findMeantTemplate(text.value));
					if (part === void 0) continue;
					const found = unfilled === void 0 ? "template" : "unfilled";
					const written = text.value.slice(part.start, part.end);
					report(partOf(text, part.start, part.end), {
						found,
						written,
						place: field
					}, { field });
				}
				for (const { value, span } of accounts) if (isAccountPlaceholder(value)) report(span, {
					found: "unfilled",
					written: value,
					place: "account"
				});
			}
		}
	});
}));
// src/document/section-names.ts
/** `mapRoles` for `maproles`, `MapRole`, `map_roles`, `mapRols`; undefined for keys that mean something else. */
function intendedSection(key) {
	return sectionNames.find((name) => name === key) ?? nearest(key.replace(/[\s_.-]/gu, ""), sectionNames, 2);
}
var init_section_names = __esmMin((() => {
	init_spelling();
	init_problem();
}));
// src/lint/rules/document/section-name.ts
/** With two keys that mean one section, it is not clear what was meant to be read. */
function isAlone({ name }, { data }) {
	return data.filter(({ key }) => intendedSection(key.value) === name).length === 1;
}
var sectionName;
var init_section_name = __esmMin((() => {
	init_nodes();
	init_problem();
	init_section_names();
	init_shorten();
	init_rule();
	init_arns();
	sectionName = defineRule({
		name: "section-name",
		description: "a misspelt or misplaced section, which is ignored without a word",
		level: "error",
		fixes: true,
		messages: {
			misspelt: ({ key, section, isRisky }) => `'${shorten(key)}' is ignored, and every entry in it: the authenticator reads ${section}, in exactly this spelling${isRisky ? REPLACES : ""}`,
			misplaced: ({ key, section }) => `${key === section ? key : `'${shorten(key)}', which looks like ${section},`} is ignored, and every entry in it: it belongs under the ConfigMap's data`,
			"holds-sections": ({ key }) => `'${shorten(key)}' is ignored, and every section in it: a ConfigMap's sections stand under data`
		},
		check({ configMaps }, report) {
			for (const configMap of configMaps) {
				for (const section of configMap.sections) {
					const { key, name } = section;
					if (key.value === name) continue;
					const isRisky = wouldReplace(section);
					const fix = !isRisky && isAlone(section, configMap) ? rewrite(key, name) : void 0;
					report(key.span, {
						found: "misspelt",
						key: key.value,
						section: name,
						isRisky
					}, { fix });
				}
				for (const { key, value } of configMap.members) {
					const section = intendedSection(key.value);
					const holdsSections = value.kind === "map" && sectionNames.some((name) => value.entries.has(name));
					if (section !== void 0 && configMap.object.data !== configMap.object.value) report(key.span, {
						found: "misplaced",
						key: key.value,
						section
					});
					else if (holdsSections && key.value !== "data") report(key.span, {
						found: "holds-sections",
						key: key.value
					});
				}
			}
		}
	});
}));
// src/text/generated.ts
/** Whether `text` holds template syntax of Helm, Jinja or a shell; `{{Name}}`, which aws-auth itself uses, is not. */
function isGenerated(text) {
	return /\{\{-?\s*(?:[.$(]|(["'`]).*\1)|\{\{-\s|\{%.*%\}|\{#.*#\}|\$\{/.test(text);
}
var init_generated = __esmMin((() => {}));
// src/document/advice-left.ts
function adviceLeft(reason) {
	return reason.found === "package" ? leftByPackage(reason) : LEFT[reason.found];
}
function leftByPackage({ packageCode, tokenType, touches }) {
	switch (packageCode) {
		case "ALIAS_PROPS":
		case "BAD_DQ_ESCAPE":
		case "BAD_PROP_ORDER":
		case "MULTIPLE_ANCHORS":
		case "MULTIPLE_TAGS": return "tabs";
		case "BAD_SCALAR_START": return tokenType === "block-scalar-header" ? "by-line" : "tabs";
		case "MISSING_CHAR": return touches === "anchor" && tokenType === "scalar" ? "tabs" : "by-line";
		case "UNEXPECTED_TOKEN": return BY_TOKEN.get(tokenType) ?? "by-line";
		default: return "by-line";
	}
}
/**
* Whether a mapping begins on the line of the key whose value it is: `a: b: c`. The package has one code for that and
* for a list where a key should be; there the first token is a `-`.
*/
function isNestedMapping(reason) {
	return reason.found === "package" && reason.packageCode === "BLOCK_AS_IMPLICIT_KEY" && reason.tokenType !== "seq-item-ind";
}
var LEFT, BY_TOKEN;
var init_advice_left = __esmMin((() => {
	LEFT = {
		"alias-in-itself": "by-line",
		"aliases-too-deep": "tabs",
		"block-text-ends-in-spaces": "by-line",
		"block-text-header": "by-line",
		"byte-order-mark": "none",
		"collection-before-colon": "by-line",
		"colon-without-key": "by-line",
		"contradicted-tag": "tabs",
		"control-character": "none",
		"directive-without-document": "by-line",
		"end-before-start": "by-line",
		"explicit-key": "none",
		"half-surrogate": "none",
		"indicator-in-flow": "none",
		"invalid-name": "none",
		"invalid-tag": "none-for-text",
		"key-on-several-lines": "by-line",
		"key-too-long": "tabs",
		"list-as-key": "by-line",
		"mapping-as-key": "none-for-text",
		"merge-without-mapping": "by-line",
		"misplaced-indicator": "none",
		"missing-anchor": "none",
		"missing-closing-quote": "by-line",
		"number-not-finite": "none-for-text",
		"property-after-value": "tabs",
		"property-without-key": "tabs",
		"second-directive": "by-line",
		"separator-in-value": "none",
		"text-after-end": "by-line",
		"too-deep": "by-line",
		"too-many-aliases": "none",
		"unknown-directive": "by-line",
		"unknown-escape": "tabs",
		"unusable-key": "by-line",
		tab: "none"
	};
	BY_TOKEN = /* @__PURE__ */ new Map([
		["alias", "tabs"],
		["anchor", "tabs"],
		["tag", "tabs"],
		["double-quoted-scalar", "none"],
		["single-quoted-scalar", "none"]
	]);
}));
// src/document/syntax-advice.ts
/** As much of a fault's place as is on one line. Of a single character, the word that begins there. */
function faultSpan({ span }) {
	const { source, start, end } = firstLine(span);
	const { text } = source;
	const first = end <= start + 1 && text[start] === " " ? start + blanks(text, start) : start;
	if (end > first + 1) return {
		source,
		start: first,
		end
	};
	const word = /[^\s]*/y;
	word.lastIndex = first;
	const length = Math.min(word.exec(text)?.[0].length ?? 0, MOST_SHOWN);
	return {
		source,
		start: first,
		end: Math.max(first + length, Math.min(first + 1, text.length))
	};
}
function blanks(text, offset) {
	const pattern = / */y;
	pattern.lastIndex = offset;
	return pattern.exec(text)?.[0].length ?? 0;
}
/** What is wrong, and advice where the line shows what was meant. */
function describeFault({ reason, span }) {
	const line = faultLine(span);
	const start = span.source.text.trimStart();
	if (isTemplate(line) || isTemplate(start.slice(0, Math.max(0, start.indexOf("\n"))))) return decapitalize(adviceLeft(reason) === "none-for-text" ? faultWords(reason).what : faultMessage({ reason })) + RENDER_FIRST;
	return decapitalize(faultMessage({ reason })) + adviceFor$2(line, span, reason);
}
/** The package's sentences begin with a capital letter. */
function decapitalize(sentence) {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
/** A line of a template engine: an action, a value, a function's call. */
function isTemplate(line) {
	return isGenerated(line) || /\{\{\s*(?:[.$]|end\b|else\b|\w+ +[.$"(\w])/.test(line);
}
/** The line of the fault. Of a fault at the end of the text, the last line that holds anything. */
function faultLine({ source: { text }, start }) {
	const lineStart = text.lastIndexOf("\n", start - 1) + 1;
	const lf = text.indexOf("\n", start);
	const line = text.slice(lineStart, Math.min(lf === -1 ? text.length : lf, lineStart + MOST_READ));
	if (line.trim() !== "") return line;
	return text.slice(Math.max(0, start - MOST_READ), start).trimEnd().split("\n").at(-1) ?? "";
}
function adviceFor$2(written, { source }, reason) {
	const left = adviceLeft(reason);
	if (left === "none" || left === "none-for-text") return "";
	const line = written.trimEnd();
	if (/^ *\t/.test(line)) return "; a tab is no indentation: use spaces";
	if (left === "tabs") return "";
	const advice = adviceByLine.find(([pattern]) => pattern.test(line))?.[1];
	if (advice !== void 0) return advice;
	const isItem = /^ *- /.test(line);
	const isInSection = source.embedding !== "plain";
	if (isItem && !isInSection) return "; if it belongs to a block of text (|), indent it as far as the block's first line";
	if (isItem && !isNestedMapping(reason)) return "; the '- ' of all items of a list stand in one column";
	if (!isItem && !/^ *[\w-]+ *:/.test(line)) return "";
	return isInSection ? "; the keys of one entry stand in one column, that of the key behind its '- '" : "; the keys of one mapping stand in one column";
}
var MOST_SHOWN, RENDER_FIRST, MOST_READ, A_SPACE, A_COLON, KNOWN_KEY, adviceByLine;
var init_syntax_advice = __esmMin((() => {
	init_fault_words();
	init_generated();
	init_advice_left();
	init_nodes();
	MOST_SHOWN = 80;
	RENDER_FIRST = "; if a template is to be rendered first, lint what it renders to";
	MOST_READ = 1e3;
	A_SPACE = "; a key's colon is followed by a space";
	A_COLON = "; a key is followed by ': ' and its value";
	KNOWN_KEY = "(?:role_?arn|user_?arn|username|groups?)";
	adviceByLine = [
		[/^ *-[^\s-]/, "; the '-' of an item is followed by a space"],
		[/^ *[\w-]+:[^\s"']/, A_SPACE],
		[new RegExp(`^ *- +${KNOWN_KEY}:[^\\s"']`, "i"), A_SPACE],
		[/^ *(?:- +)?[\w-]+: +[^"'\s[{|>#].*:(?: |$)/, "; a value that holds ': ' needs quotes"],
		[/^ *(?:- +)?[\w-]+: +-(?: |$)/, "; a list begins on a line of its own, and text that opens with '-' needs quotes"],
		[/^ *(?:- +)?[\w-]+: +["'][^"']*$/, "; a quote that opens a value also closes it"],
		[/^ *[A-Za-z][\w-]* *$/, A_COLON],
		[new RegExp(`^ *- +${KNOWN_KEY}(?: +\\S+)? *$`, "i"), A_COLON]
	];
}));
// src/lint/rules/document/section-not-list.ts
var sectionNotList;
var init_section_not_list = __esmMin((() => {
	init_nodes();
	init_problem_words();
	init_syntax_advice();
	init_rule();
	sectionNotList = defineRule({
		name: "section-not-list",
		description: "a section that holds something else than a list, so that nothing in it counts",
		level: "error",
		fixes: false,
		messages: { "not-list": ({ section, actual, isTemplate }) => `${section} ${describeProblemData({
			code: "section-not-list",
			actual
		})}${isTemplate ? RENDER_FIRST : ""}` },
		check({ sections }, report) {
			for (const { problems, source, name } of sections) for (const { data, span } of problems) {
				if (data?.code !== "section-not-list") continue;
				const isTemplate = /^\s*\{\{/.test(source.text);
				report(firstLine(span), {
					found: "not-list",
					section: name,
					actual: data.actual,
					isTemplate
				});
			}
		}
	});
}));
// src/lint/rules/document/section-not-text.ts
/** Adds `|` to the key. A list in the key's own column also moves to the right. */
function asBlock({ key, value, written: source }) {
	if (value.kind !== "list" || !isBlock(value.node)) return void 0;
	const { text } = source;
	const [start, end] = rangeOf(value.node);
	const between = /^[ \t]*:(?=[ \t]*(?:#[^\n]*)?\r?\n)/.exec(text.slice(key.span.end, start));
	if (between === null) return void 0;
	const at = key.span.end + between[0].length;
	const edits = [{
		span: {
			source,
			start: at,
			end: at
		},
		text: " |"
	}];
	const column = (offset) => offset - (text.lastIndexOf("\n", offset - 1) + 1);
	if (column(start) > column(key.span.start)) return edits;
	const firstLine = text.lastIndexOf("\n", start - 1) + 1;
	for (const { index } of text.slice(firstLine, end).matchAll(/^(?=[^\r\n])/gm)) edits.push({
		span: {
			source,
			start: firstLine + index,
			end: firstLine + index
		},
		text: "  "
	});
	return edits;
}
var sectionNotText;
var init_section_not_text = __esmMin((() => {
	init_nodes();
	init_describe();
	init_range();
	init_rule();
	init_arns();
	sectionNotText = defineRule({
		name: "section-not-text",
		description: "a section that is YAML itself, not text: the API server refuses the ConfigMap",
		level: "error",
		fixes: true,
		messages: {
			section: ({ section, actual, isRisky }) => `${section} is ${describeKind(actual)}, and the API server takes text only; write "${section}: |" and indent what follows${isRisky ? REPLACES : ""}`,
			data: ({ actual }) => `the ConfigMap's data is ${describeKind(actual)}; it takes a mapping of section names to text`
		},
		check({ sections, configMaps }, report) {
			for (const section of sections) {
				if (section.isText) continue;
				const { name, key, value } = section;
				const isRisky = wouldReplace(section);
				report(key.span, {
					found: "section",
					section: name,
					actual: kindOf(value),
					isRisky
				}, { fix: isRisky ? void 0 : asBlock(section) });
			}
			for (const { object, members } of configMaps) {
				const { data } = object;
				if (data === void 0 || data.kind === "map" || data.kind === "scalar" && data.value === null) continue;
				const member = members.find(({ key }) => key.value === "data");
				if (member !== void 0) report(member.key.span, {
					found: "data",
					actual: kindOf(data)
				});
			}
		}
	});
}));
// src/document/remove-member.ts
/** Undefined where the key is the only one, stands more than once, or shares its lines with something else. */
function removeMember(map, key, source) {
	if (map.kind !== "map" || !isMap(map.node)) return void 0;
	const pairs = map.node.items;
	const indexes = pairs.flatMap((pair, index) => isScalar(pair.key) && pair.key.value === key ? [index] : []);
	const [index] = indexes;
	if (index === void 0 || indexes.length > 1 || pairs.length === 1) return void 0;
	const range = map.node.flow === true ? inFlow(pairs, index, source.text) : inBlock(pairs, index, source.text);
	if (range === void 0) return void 0;
	return [{
		span: {
			source,
			start: range[0],
			end: range[1]
		},
		text: ""
	}];
}
function endOf({ key, value }) {
	return rangeOf(value ?? key)[1];
}
/** The pair's own lines. */
function inBlock(pairs, index, text) {
	const pair = pairs[index];
	if (pair === void 0) return void 0;
	const start = text.lastIndexOf("\n", pair.key.range[0] - 1) + 1;
	if (text.slice(start, pair.key.range[0]).trim() !== "") return void 0;
	const end = endOf(pair);
	if (text[end - 1] === "\n") return [start, end];
	const rest = /^[ \t\r]*(?:[ \t]#[^\n]*)?(?:\n|$)/.exec(text.slice(end));
	return rest === null ? void 0 : [start, end + rest[0].length];
}
/** The pair and one of the commas beside it. */
function inFlow(pairs, index, text) {
	const [before, pair, after] = [
		pairs[index - 1],
		pairs[index],
		pairs[index + 1]
	];
	if (pair === void 0) return void 0;
	const start = after === void 0 && before !== void 0 ? endOf(before) : pair.key.range[0];
	const end = after === void 0 ? endOf(pair) : after.key.range[0];
	const separator = after === void 0 ? text.slice(start, pair.key.range[0]) : text.slice(endOf(pair), end);
	return /^\s*,\s*$/.test(separator) ? [start, end] : void 0;
}
var init_remove_member = __esmMin((() => {
	init_browser();
	init_range();
}));
// src/lint/rules/document/server-metadata.ts
/** Neither an empty text nor null says anything. A resourceVersion of 0 fits all. */
function isUnset(value) {
	return isNull(value) || value.kind === "scalar" && (value.value === "" || value.value === "0");
}
var serverMetadata, FIELDS;
var init_server_metadata = __esmMin((() => {
	init_nodes();
	init_remove_member();
	init_value();
	init_rule();
	serverMetadata = defineRule({
		name: "server-metadata",
		description: "metadata that the API server sets itself, left from kubectl get: it refuses the file",
		level: "error",
		fixes: true,
		messages: {
			uid: () => "metadata.uid is another one in each cluster, and after each time the ConfigMap is made anew: the API server refuses this file over a ConfigMap with another uid; delete the line",
			resourceVersion: () => "metadata.resourceVersion is another one after each change: the API server refuses this file once the live ConfigMap has changed; delete the line",
			managedFields: () => "metadata.managedFields is what the API server notes about its writers: kubectl apply --server-side is refused with it, and client-side apply takes it for nothing; delete it"
		},
		check({ configMaps, isLive }, report) {
			if (isLive) return;
			for (const { object, source } of configMaps) {
				const metadata = object.value.entries.get("metadata")?.value;
				if (metadata === void 0) continue;
				for (const { key, value } of membersOf(metadata, source)) {
					const found = FIELDS.find((name) => name === key.value);
					if (found === void 0 || isUnset(value)) continue;
					const fix = removeMember(metadata, found, source);
					report(key.span, { found }, {
						fix,
						...found === "managedFields" ? { severity: "warning" } : {}
					});
				}
			}
		}
	});
	FIELDS = [
		"uid",
		"resourceVersion",
		"managedFields"
	];
}));
// src/lint/rules/document/several-configmaps.ts
var severalConfigmaps;
var init_several_configmaps = __esmMin((() => {
	init_position();
	init_rule();
	severalConfigmaps = defineRule({
		name: "several-configmaps",
		description: "more than one aws-auth ConfigMap in a file: the last one replaces the others",
		level: "error",
		fixes: false,
		messages: { replaced: ({ line }) => `this ConfigMap is replaced by another aws-auth ConfigMap at line ${line}: its entries do not add up with those; keep one` },
		check({ configMaps, text }, report) {
			const spans = configMaps.filter(({ isAwsAuth }) => isAwsAuth).map(({ name, label }) => name?.span ?? label);
			const last = spans.at(-1);
			if (last === void 0 || spans.length === 1) return;
			const { line } = locateIn(text)(last.source.toFile(last.start));
			const related = [{
				span: last,
				what: "the ConfigMap that counts"
			}];
			for (const span of spans.slice(0, -1)) report(span, {
				found: "replaced",
				line
			}, { related });
		}
	});
}));
// src/lint/rules/document/unused-suppression.ts
var because, unusedSuppression;
var init_unused_suppression = __esmMin((() => {
	init_rule();
	because = (why) => `this suppresses nothing: ${why}`;
	unusedSuppression = defineRule({
		name: "unused-suppression",
		description: "a comment that does not suppress what it names",
		level: "warning",
		fixes: false,
		messages: {
			nothing: ({ rule }) => because(`${rule} finds nothing there`),
			"unknown-rule": ({ rule, meant }) => because(`there is no rule '${rule}'${meant === void 0 ? "" : `; did you mean '${meant}'?`}`),
			held: ({ rule, canBeAllowed }) => because(`${rule} cannot be switched off from inside a file${canBeAllowed ? ", unless the configuration makes it suppressible" : ""}`),
			unread: ({ rule }) => `this does not suppress all that it names: ${rule} tells here of what could not be read, and that cannot be switched off from inside a file`,
			"no-reason": () => because("the configuration asks for a reason, and it gives none; write one after \" -- \""),
			"no-comments": () => because("the configuration allows no comment to suppress findings"),
			"no-rule": () => because("it names no rule"),
			"unknown-directive": ({ directive }) => because(`there is no 'aws-auth-map-${directive}'; write aws-auth-map-disable, -disable-line or -disable-next-line`)
		},
		check() {}
	});
}));
// src/document/unreadable.ts
var UNREADABLE$1;
var init_unreadable = __esmMin((() => {
	UNREADABLE$1 = "the file cannot be read";
}));
// src/lint/rules/document/yaml-syntax.ts
var lost, yamlSyntax;
var init_yaml_syntax = __esmMin((() => {
	init_syntax_advice();
	init_unreadable();
	init_rule();
	init_repairs();
	lost = ({ section, why }) => `${section} is lost as a whole, every entry in it: ${why}`;
	yamlSyntax = defineRule({
		name: "yaml-syntax",
		description: "YAML that cannot be read: nothing in the section, or in the file, counts then",
		level: "error",
		fixes: false,
		messages: {
			"too-many-documents": ({ why }) => why,
			document: ({ why }) => `${UNREADABLE$1}: ${why}`,
			section: lost,
			"not-finite": lost,
			unquoted: lost
		},
		unread: [
			"too-many-documents",
			"document",
			"section",
			"not-finite",
			"unquoted"
		],
		yieldsTo: [
			{
				rule: "wrong-type",
				at: "place",
				found: ["not-finite"],
				to: ["lost"]
			},
			{
				rule: "wrong-type",
				at: "place",
				found: ["unquoted"],
				to: ["not-finite"]
			},
			{
				rule: "unquoted-template",
				at: "place",
				found: ["unquoted"]
			},
			{
				rule: "placeholder",
				at: "place",
				found: ["unquoted"]
			}
		],
		check({ faults, sections, source, tooManyDocuments }, report) {
			if (tooManyDocuments !== void 0) report({
				source,
				start: 0,
				end: 0
			}, {
				found: "too-many-documents",
				why: tooManyDocuments
			});
			for (const fault of faults) report(faultSpan(fault), {
				found: "document",
				why: describeFault(fault)
			});
			for (const each of sections) {
				const { name: section, fault, mendedFault, repairs } = each;
				if (fault !== void 0) {
					const found = fault.code === "number-not-finite" ? "not-finite" : "section";
					report(faultSpan(fault), {
						found,
						section,
						why: describeFault(fault)
					});
				}
				const [repair] = repairs;
				if (mendedFault === void 0 || repair === void 0) continue;
				report(repairSpan(each, repair), {
					found: "unquoted",
					section,
					why: describeFault(mendedFault)
				});
			}
		}
	});
}));
// src/lint/rules/entry/arn-and-sso.ts
var arnAndSso;
var init_arn_and_sso = __esmMin((() => {
	init_problem_words();
	init_rule();
	arnAndSso = defineRule({
		name: "arn-and-sso",
		description: "an entry with both rolearn and sso, which is dropped",
		level: "error",
		fixes: false,
		messages: { both: ({ section, index }) => `${describePlace(section, [index])} ${describeProblemData({ code: "arn-and-sso" })}: on EKS rolearn` },
		check({ entries }, report) {
			for (const { problems, section, index, sso, label } of entries) {
				if (!problems.some(({ code }) => code === "arn-and-sso")) continue;
				report(sso?.key.span ?? label, {
					found: "both",
					section: section.name,
					index
				});
			}
		}
	});
}));
// src/lint/rules/entry/confusable-character.ts
function firstDisguised(value) {
	if (!NOT_ASCII.test(value)) return void 0;
	const isAmongLatin = LATIN_LETTER.test(value);
	for (const { 0: word, index: start } of value.matchAll(WORD)) {
		if (!NOT_ASCII.test(word) || !isDisguise(word, isAmongLatin)) continue;
		let index = start;
		for (const char of word) {
			const latin = lookalike(char);
			if (latin !== void 0) return {
				character: char,
				latin,
				index
			};
			index += char.length;
		}
	}
}
/**
* Whether a word mixes scripts, or looks Latin as a whole and is beside words that are Latin. A word that is written
* in another script altogether is not a disguise.
*/
function isDisguise(word, isAmongLatin) {
	if (LATIN_LETTER.test(word)) return true;
	if (!isAmongLatin) return false;
	return [...new Set(word)].every((char) => lookalike(char) !== void 0 || /\d/.test(char));
}
var NOT_ASCII, confusableCharacter, LATIN_LETTER, WORD;
var init_confusable_character = __esmMin((() => {
	init_nodes();
	init_shorten();
	init_rule();
	init_characters$1();
	init_fields();
	NOT_ASCII = /[^\x00-\x7f]/u;
	confusableCharacter = defineRule({
		name: "confusable-character",
		description: "a letter of another script that looks like a Latin one, so that a name is another than it seems",
		level: "warning",
		fixes: false,
		messages: { lookalike: ({ character, latin, value }) => `'${shorten(character)}' (${codePoint(character.codePointAt(0) ?? 0)}) looks like '${latin}' and is another letter: '${shorten(value)}' is not what it seems; type it anew` },
		check({ entries }, report) {
			for (const { text, field } of entries.flatMap(textsOf$2)) {
				const { value } = text;
				const letter = firstDisguised(value);
				if (letter === void 0) continue;
				const { character, latin, index } = letter;
				report(partOf(text, index, index + character.length), {
					found: "lookalike",
					character,
					latin,
					value
				}, { field });
			}
		}
	});
	LATIN_LETTER = /[A-Za-z]/;
	WORD = /[\p{L}\p{M}\p{N}]{1,256}/gu;
}));
// src/document/list-items.ts
/**
* The edit that takes the item at `index`, which is not the first one, out of `list`. Undefined where its lines hold
* more than the item.
*/
function removeItem(list, index, source) {
	if (!isSeq(list)) return void 0;
	const item = list.items[index];
	const previous = list.items[index - 1];
	if (!item || !previous) return void 0;
	return list.flow === true ? fromFlow(previous, item, source) : fromBlock(item, source);
}
/** With the comma before it. */
function fromFlow(previous, item, source) {
	const start = spanOf(previous, source).end;
	const { end } = spanOf(item, source);
	const between = source.text.slice(start, spanOf(item, source).start);
	return /^\s*,\s*$/.test(between) ? [{
		span: {
			source,
			start,
			end
		},
		text: ""
	}] : void 0;
}
/** With its line, from the end of the line above. An item with a comment after it stays: the comment may be about anything. */
function fromBlock(item, source) {
	const { text } = source;
	const { start, end } = spanOf(item, source);
	const above = text.lastIndexOf("\n", start - 1);
	const lf = text.indexOf("\n", end);
	const lineEnd = lf === -1 ? text.length : lf;
	return /^ *- +$/.test(text.slice(above + 1, start)) && /^[ \t\r]*$/.test(text.slice(end, lineEnd)) && above !== -1 ? [{
		span: {
			source,
			start: above,
			end: lineEnd
		},
		text: ""
	}] : void 0;
}
var init_list_items = __esmMin((() => {
	init_browser();
	init_source();
}));
// src/lint/rules/entry/duplicate-group.ts
var duplicateGroup;
var init_duplicate_group = __esmMin((() => {
	init_list_items();
	init_shorten();
	init_rule();
	duplicateGroup = defineRule({
		name: "duplicate-group",
		description: "a group that an entry gives twice",
		level: "warning",
		fixes: true,
		messages: { duplicate: ({ group }) => `'${shorten(group)}' is among these groups already` },
		yieldsTo: [{
			rule: "empty-group",
			at: "place"
		}],
		check({ entries }, report) {
			for (const { groups, groupsMember } of entries) {
				const seen = /* @__PURE__ */ new Set();
				for (const [index, { value, text, span }] of groups.entries()) {
					if (text === void 0 || seen.size !== seen.add(value).size) continue;
					const fix = removeItem(groupsMember?.value.node, index, span.source);
					report(span, {
						found: "duplicate",
						group: value
					}, {
						fix,
						field: "groups"
					});
				}
			}
		}
	});
}));
// src/text/edit.ts
/**
* @param edits In order, and not overlapping.
* @returns The edited text, and the way from an offset in it back to the offset in `text` as it was written.
*/
function applyEdits(text, edits) {
	const pieces = [];
	const starts = [];
	const shifts = [];
	let done = 0;
	let length = 0;
	const add = (piece, written, end) => {
		if (piece === "") return;
		pieces.push(piece);
		starts.push(length);
		shifts.push({
			written,
			end
		});
		length += piece.length;
	};
	for (const edit of edits) {
		add(text.slice(done, edit.start), done, edit.start);
		add(edit.text, edit.start, edit.end);
		done = edit.end;
	}
	add(text.slice(done), done, text.length);
	const toWritten = (offset) => {
		const index = lastAtOrBefore(starts, offset);
		const shift = shifts[index];
		return shift === void 0 ? 0 : Math.min(shift.written + offset - (starts[index] ?? 0), shift.end);
	};
	return {
		text: pieces.join(""),
		toWritten
	};
}
var init_edit = __esmMin((() => {
	init_position();
}));
// src/document/repair.ts
/** Puts quotes around the values in `text` that open like something else than text. */
function quoteUnreadable(text) {
	const repairs = [];
	let lexemes = lexemesFrom(text, 0);
	let free = 0;
	for (const repair of unreadable$1(text)) {
		if (repair.start < free || !lexemes.beginsAt(repair.start)) continue;
		repairs.push(repair);
		free = repair.end;
		if (!repair.isInBrackets) lexemes = lexemesFrom(text, free);
	}
	return repairs;
}
/** Says whether a lexeme begins at an offset. Offsets must be asked for in ascending order. */
function lexemesFrom(text, from) {
	const lexemes = lexemesOf(text.slice(from))[Symbol.iterator]();
	let start = -1;
	return { beginsAt(offset) {
		while (start < offset) {
			const { done, value } = lexemes.next();
			if (done === true) return false;
			start = from + value.start;
		}
		return start === offset;
	} };
}
/** What looks like a value that YAML does not take for text, in order. */
function unreadable$1(text) {
	const found = [];
	const anchors = new Set(text.match(ANCHOR));
	const isAlias = (value) => ALIAS.test(value) && anchors.has(`&${value.slice(1)}`);
	for (const match of text.matchAll(UNREADABLE)) {
		const start = match.index + match[0].length;
		const lineEnd = text.indexOf("\n", start);
		const value = text.slice(start, lineEnd === -1 ? text.length : lineEnd).replace(COMMENT$1, "");
		const isNumber = /^[-+.]/.test(value);
		if (isNumber && !/^[-+]?\.(?:inf|nan)$/i.test(value)) continue;
		if (isAlias(value)) continue;
		found.push({
			...quote(start, value, isNumber ? "not-finite" : "unquoted-value"),
			isInBrackets: false
		});
	}
	for (const { index, 1: before = "", 2: inBrackets = "" } of text.matchAll(IN_BRACKETS$1)) {
		const value = inBrackets.trimEnd();
		const start = index + before.length;
		if (!isAlias(value)) found.push({
			...quote(start, value, "unquoted-value"),
			isInBrackets: true
		});
	}
	return found.sort((a, b) => a.start - b.start);
}
function quote(start, value, kind) {
	const end = start + value.length;
	const mark = value.includes("\"") || value.includes("\\") ? "'" : "\"";
	return {
		kind,
		start,
		end,
		edits: mark === "'" && value.includes("'") ? [{
			start,
			end,
			text: `'${value.replaceAll("'", "''")}'`
		}] : [{
			start,
			end: start,
			text: mark
		}, {
			start: end,
			end,
			text: mark
		}]
	};
}
/** Moves the lines from `unread` on to the right, so that the first of them begins in `column` (from 0). */
function indentLines(text, unread, column) {
	const lineStart = text.lastIndexOf("\n", unread - 1) + 1;
	const missing = column - (unread - lineStart);
	if (missing <= 0) return void 0;
	const edits = [];
	for (const { index } of text.slice(lineStart).matchAll(/^(?=[^\r\n])/gm)) edits.push({
		start: lineStart + index,
		end: lineStart + index,
		text: " ".repeat(missing)
	});
	const lineEnd = text.indexOf("\n", unread);
	return {
		kind: "dedented-lines",
		start: unread,
		end: unread + text.slice(unread, lineEnd === -1 ? text.length : lineEnd).trimEnd().length,
		edits
	};
}
var BEFORE_VALUE, UNREADABLE, COMMENT$1, ALIAS, ANCHOR, IN_BRACKETS$1;
var init_repair = __esmMin((() => {
	init_lexemes();
	BEFORE_VALUE = /^(?: *(?:- +)*[\w"'-]+ *: +| *(?:- +)+)/.source;
	UNREADABLE = new RegExp(`${BEFORE_VALUE}(?=\\{\\{|[@%\`*]|[-+]?\\.(?:inf|nan)\\b)`, "gim");
	COMMENT$1 = /(?<![ \t])[ \t]+#.*$|(?<![ \t\r])[ \t\r]+$/;
	ALIAS = /^\*[\w-]+$/;
	ANCHOR = /&[\w-]+/g;
	IN_BRACKETS$1 = /([[,] *)((?:\{\{[^"'[\]{},\n]*\}\}|[@%`*])[^"'[\]{},\n]*)(?=[,\]])/g;
}));
// src/document/recovered-content.ts
function readRecovered(text, name) {
	const content = readWithRest(text, name);
	if (content.fault === void 0) return withDedentedLines(text, name, content);
	const repairs = quoteUnreadable(text);
	if (repairs.length === 0) return content;
	const repaired = applyEdits(text, repairs.flatMap(({ edits }) => edits));
	const again = readWithRest(repaired.text, name);
	return again.fault !== void 0 && repaired.toWritten(again.fault.start) === content.fault.start ? content : {
		...again,
		repairs,
		repaired,
		mendedFault: content.fault
	};
}
function readWithRest(text, name) {
	const content = readContent(text, name);
	const isRead = content.fault === void 0 && content.list !== void 0;
	return {
		...content,
		repairs: [],
		...isRead ? unreadBehind(text, content.root) : void 0
	};
}
/** The text after the first document: after a marker, or further left than its first item. */
function unreadBehind(text, root) {
	let at = skip(NOTHING, text, root === null ? 0 : rangeOf(root)[1]);
	if (root === null) at = skip(NOTHING, text, skip(MARKER, text, at));
	if (at >= text.length) return void 0;
	const behindMarker = skip(MARKER, text, at);
	if (behindMarker === at) return { dedented: {
		start: at,
		end: lineEnd(text, at)
	} };
	return skip(NOTHING, text, behindMarker) >= text.length ? void 0 : { extraDocument: {
		start: at,
		end: lineEnd(text, at)
	} };
}
/** The end of the sticky `pattern`'s match at `offset`; `offset` where it does not match. */
function skip(pattern, text, offset) {
	pattern.lastIndex = offset;
	return offset + (pattern.exec(text)?.[0].length ?? 0);
}
/** The end of the text on the line of `offset`, without the white space at its end. */
function lineEnd(text, offset) {
	const lf = text.indexOf("\n", offset);
	return offset + text.slice(offset, lf === -1 ? text.length : lf).trimEnd().length;
}
function withDedentedLines(text, name, content) {
	const { root, dedented } = content;
	if (dedented === void 0 || !isSeq(root)) return content;
	const itemsRead = root.items.length;
	let current = content;
	let currentText = text;
	const steps = [];
	for (let step = 0; step < MOST_STEPS$1 && current.dedented !== void 0; step++) {
		const column = root.range[0] - (currentText.lastIndexOf("\n", root.range[0]) + 1);
		const repair = indentLines(currentText, current.dedented.start, column);
		if (repair === void 0) return content;
		const edited = applyEdits(currentText, repair.edits);
		const next = readWithRest(edited.text, name);
		if (!isSeq(next.root) || next.root.items.length <= itemsRead) return content;
		steps.push({
			repair,
			toWritten: edited.toWritten
		});
		current = next;
		currentText = edited.text;
	}
	if (current.dedented !== void 0) return content;
	const [only] = steps;
	if (steps.length !== 1 || only === void 0) return content;
	return {
		...current,
		repairs: [only.repair],
		repaired: {
			text: currentText,
			toWritten: only.toWritten
		},
		itemsRead
	};
}
var NOTHING, MARKER, MOST_STEPS$1;
var init_recovered_content = __esmMin((() => {
	init_browser();
	init_range();
	init_edit();
	init_repair();
	init_section_content();
	NOTHING = /(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:#.*)?/y;
	MARKER = /(?:---|\.\.\.)(?=\s|$)/y;
	MOST_STEPS$1 = 4;
}));
// src/document/text-for-groups.ts
/** The groups that the text was meant to give: on lines of their own, between commas, in brackets. */
function groupNames(text) {
	const names = [];
	for (const { 1: before = "", 2: name = "", index } of text.matchAll(patternFor(text))) {
		const start = index + before.length;
		const value = name.trimEnd();
		names.push({
			value,
			start,
			end: start + value.length
		});
	}
	return names;
}
/** Whether the text gives one group as it is. */
function isOneGroup(text) {
	return !/[,\n]/.test(text) && !IN_BRACKETS.test(text) && runTogether(text) === void 0;
}
/** Whether each name of a list with quotes around all of it is plain, or has quotes of its own. */
function isClearList(text) {
	return text.trim().slice(1, -1).split(",").map((item) => item.trim()).every((item) => QUOTED.test(item) || !/["']/.test(item));
}
/** Matches what comes before a name, and the name with the space after it. */
function patternFor(text) {
	if (IN_BRACKETS.test(text)) return /([[,]\s*["']?)([^\s,"'[\]][^,"'[\]]*)/g;
	if (text.includes("\n")) return /^([ \t]*(?:-[ \t]+)?)([^\s#-].*)$/gm;
	return runTogether(text) === void 0 ? /()([^\s,][^,]*)/g : /()([^\s,;-][^\s,;]*)/g;
}
/**
* The list that the text was meant to be, as it would be written in its place: `[viewers]`. Commas separate names.
* Undefined for a text over several lines, and where the names are not clear.
*/
function asGroupList({ value, span }) {
	const written = span.source.text.slice(span.start, span.end);
	if (/[\n|>]/.test(written)) return void 0;
	const names = groupNames(value).map(({ value: name }) => name);
	if (names.some((name) => UNCLEAR.test(name)) || IN_BRACKETS.test(value) && !isClearList(value)) return void 0;
	return `[${names.map((name) => name.includes("{") ? JSON.stringify(name) : plainOrQuoted(name)).join(", ")}]`;
}
var IN_BRACKETS, UNCLEAR, QUOTED;
var init_text_for_groups = __esmMin((() => {
	init_kubernetes_groups();
	init_nodes();
	IN_BRACKETS = /^\s*\[[^[\]]*\]\s*$/;
	UNCLEAR = /[\s;"'[\]]/;
	QUOTED = /^(["'])[^"']*\1$/;
}));
// src/document/read-entry.ts
/**
* An item of mapRoles or mapUsers, with all that is written there.
*
* @param mapping What the reference makes of it; undefined where it does not use it.
*/
function readEntry(item, index, section, problems, mapping) {
	const { source } = section;
	const members = membersOf(item, source);
	const assigned = assignedMembers(item, members, section);
	const counting = (name) => assigned.get(name)?.findLast(({ value }) => fits$1(name, value));
	const meant = (name) => {
		return members.findLast(({ key }) => knownKey(key.value, section.name) === name) ?? members.find(({ key }) => intendedKey(key.value, section.name) === name);
	};
	const arnKey = arnKeyOf(section.name);
	const usernameMember = counting("username");
	const arn = textOf$2((counting(arnKey) ?? meant(arnKey))?.value, source);
	const username = scalarText((usernameMember ?? meant("username"))?.value, source);
	const groupsMember = counting("groups");
	const sso = counting("sso");
	const start = item.node?.range?.[0] ?? 0;
	const span = item.node === null ? section.key.span : spanOf(item.node, source);
	const firstKey = members[0]?.key.span ?? {
		source,
		start,
		end: Math.min(span.end, lineEnd(source.text, start))
	};
	return {
		section,
		index,
		span,
		label: arn?.span ?? (item.node === null ? section.key.span : firstKey),
		members,
		arn: arn?.value === "" ? void 0 : arn,
		username,
		groups: groupsMember === void 0 ? groupsOf(meant("groups")?.value, source) : assignedGroups(assigned.get("groups") ?? [], source).map(({ group }) => group),
		groupsMember,
		usernameMember,
		assigned,
		sso: sso !== void 0 && isNull(sso.value) ? void 0 : sso,
		problems,
		mapping,
		isRead: mapping !== void 0
	};
}
/** The members in the order in which Go assigns them. A later one replaces an earlier one, unless it is null or of the wrong type. */
function assignedMembers(item, members, { name: sectionName, source }) {
	const keys = sectionName === "mapRoles" ? ROLE_KEYS : USER_KEYS;
	const bySpelling = new Map(members.map((member) => [member.key.value, member]));
	const assigned = /* @__PURE__ */ new Map();
	for (const { name, spelling, value } of item.kind === "map" ? membersNamed(item.entries, keys) : []) {
		const member = bySpelling.get(spelling) ?? byMerge(item, spelling, value, source);
		if (member === void 0) continue;
		const same = assigned.get(name);
		if (same === void 0) assigned.set(name, [member]);
		else same.push(member);
	}
	return assigned;
}
/** The groups that several spellings of `groups` give together. */
function assignedGroups(members, source) {
	const list = new TextList();
	for (const member of members) list.assign(member.value, member, [], () => {});
	return list.slots.map(({ item, member }) => ({
		group: groupOf(item, member.value, source),
		member
	}));
}
/** A key of a mapping that `<<` merges. */
function byMerge(item, spelling, value, source) {
	const key = item.kind === "map" ? item.entries.get(spelling)?.key : void 0;
	return isScalar(key) ? {
		key: {
			value: spelling,
			node: key,
			span: spanOf(key, source)
		},
		value
	} : void 0;
}
/** Whether a value has the type that its key takes. For a text key, empty text fits and null does not. */
function fits$1(name, value) {
	if (name === "groups") return value.kind === "list" || isNull(value);
	if (name === "sso") return true;
	return value.kind === "scalar" && typeof value.value === "string";
}
function groupsOf(value, source) {
	if (value?.kind !== "list") return namesIn(scalarText(value, source));
	return value.items.map((item) => groupOf(item, value, source));
}
function groupOf(item, list, source) {
	const text = scalarText(item, source);
	return {
		value: text?.value ?? "",
		text,
		isNull: isNull(item),
		span: spanOf(item.node ?? list.node, source)
	};
}
/** A text where a list belongs: one name, or several, each with its part of the text. */
function namesIn(text) {
	if (text === void 0 || text.value.trim() === "") return [];
	if (isOneGroup(text.value)) return [{
		value: text.value,
		text,
		isNull: false,
		span: text.span
	}];
	const part = partsOf(text);
	return groupNames(text.value).map(({ value, start, end }) => ({
		value,
		text: void 0,
		isNull: false,
		span: part(start, end)
	}));
}
var init_read_entry = __esmMin((() => {
	init_browser();
	init_value();
	init_entry_fields();
	init_go_struct();
	init_keys();
	init_nodes();
	init_recovered_content();
	init_source();
	init_text_for_groups();
}));
// src/lint/rules/entry/duplicate-key.ts
function besides({ key, by, line }, effect) {
	return `this '${shorten(key)}' ${effect} '${shorten(by)}', at line ${line}; ${adviceFor$1(key)}`;
}
/** Two ARNs in one entry were most likely meant as two entries. */
function adviceFor$1(key) {
	return /^(?:role|user)arn$/i.test(key) ? "keep one, or begin another entry there with '- '" : "keep one";
}
function counting({ span }) {
	return [{
		span,
		what: "the key that counts"
	}];
}
function respelt(entry) {
	const own = new Set(entry.members.map(({ key }) => key.node));
	return [...entry.assigned].flatMap(([name, members]) => {
		const winner = members.findLast(({ value }) => counts$1(name, value));
		if (members.length < 2 || winner === void 0) return [];
		const parts = partsTaken(name, members, entry);
		return members.flatMap((member) => {
			const { key, value } = member;
			if (member === winner) return [];
			const isPart = parts.has(member);
			if (!own.has(key.node)) return isPart && own.has(winner.key.node) ? [{
				found: "merges",
				key: winner.key,
				by: key
			}] : [];
			return [{
				found: isPart ? "fills-in" : counts$1(name, value) ? "outsorted" : "wrong-type",
				key,
				by: winner.key
			}];
		});
	});
}
/** Whether a value is assigned. `fits` accepts any value of `sso`, since it does not look at its members. */
function counts$1(name, value) {
	return name === "sso" ? value.kind === "map" || isNull(value) : fits$1(name, value);
}
/** The members that together fill one list of groups, or one `sso`. */
function partsTaken(name, members, { section }) {
	if (name === "groups") return new Set(assignedGroups(members, section.source).map(({ member }) => member));
	const lastNull = members.findLastIndex(({ value }) => isNull(value));
	return new Set(name === "sso" ? members.slice(lastNull + 1).filter(({ value }) => value.kind === "map") : []);
}
/** Keys that are repeated later, each with the last one like it. */
function repeated(members) {
	if (members.length < 2) return [];
	const last = new Map(members.map(({ key }) => [key.value, key]));
	return members.flatMap(({ key }) => {
		const by = last.get(key.value) ?? key;
		return by === key ? [] : [{
			key,
			by
		}];
	});
}
var duplicateKey, LAST_COUNTS;
var init_duplicate_key = __esmMin((() => {
	init_read_entry();
	init_value();
	init_position();
	init_shorten();
	init_rule();
	duplicateKey = defineRule({
		name: "duplicate-key",
		description: "a key that an entry or the ConfigMap has twice, in one spelling or several: only one of them counts",
		level: "error",
		fixes: false,
		messages: {
			"repeated-in-configmap": ({ key, line }) => `this '${shorten(key)}' ${LAST_COUNTS} ${line}; keep one, with all that both hold`,
			repeated: ({ key, line }) => `this '${shorten(key)}' ${LAST_COUNTS} ${line}; ${adviceFor$1(key)}`,
			"fills-in": (respelt) => besides(respelt, "counts too, where a value is left out in"),
			outsorted: (respelt) => besides(respelt, "counts for nothing: of several spellings the one that sorts last counts,"),
			"wrong-type": (respelt) => besides(respelt, "counts for nothing, since its value is not what it takes: what counts is"),
			merges: (respelt) => besides(respelt, "leaves values out, which are taken from what '<<' brings in:")
		},
		check({ configMaps, entries, text }, report) {
			const locate = locateIn(text);
			const lineOf = ({ source, start }) => locate(source.toFile(start)).line;
			for (const { members, data } of configMaps) {
				const isData = data[0]?.key.node === members[0]?.key.node;
				for (const { key, by } of [...repeated(members), ...isData ? [] : repeated(data)]) {
					const said = {
						key: key.value,
						line: lineOf(by.span)
					};
					report(key.span, {
						found: "repeated-in-configmap",
						...said
					}, { related: counting(by) });
				}
			}
			for (const entry of entries) {
				for (const { key, by } of repeated(entry.members)) {
					const said = {
						key: key.value,
						line: lineOf(by.span)
					};
					report(key.span, {
						found: "repeated",
						...said
					}, { related: counting(by) });
				}
				for (const { found, key, by } of respelt(entry)) {
					const said = {
						key: key.value,
						by: by.value,
						line: lineOf(by.span)
					};
					report(key.span, {
						found,
						...said
					}, { related: counting(by) });
				}
			}
		}
	});
	LAST_COUNTS = "counts for nothing: of a repeated key the last one counts, at line";
}));
// src/lint/rules/entry/empty-group.ts
function isEmpty$1(why = "") {
	return `this group is empty${why}, and no role binding can name it; write a group's name, or delete the item`;
}
/** An item that is not text leaves an empty group. */
function isItemOfWrongType({ code, path: [, key, item] }) {
	return code === "wrong-type" && item !== void 0 && String(key).toLowerCase() === "groups";
}
var emptyGroup;
var init_empty_group = __esmMin((() => {
	init_nodes();
	init_shorten();
	init_rule();
	emptyGroup = defineRule({
		name: "empty-group",
		description: "a group that is empty",
		level: "error",
		fixes: false,
		messages: {
			empty: () => isEmpty$1(),
			tag: ({ tag }) => isEmpty$1(`, since ${shorten(tag)} is a tag to YAML unless it is quoted`),
			"wrong-type": () => isEmpty$1()
		},
		yieldsTo: [{
			rule: "wrong-type",
			at: "place",
			found: ["wrong-type"]
		}],
		check({ entries }, report) {
			for (const { groups, problems } of entries) {
				const leftOut = new Set(problems.filter(isItemOfWrongType).map(({ span }) => span.start));
				for (const { value, text, isNull, span } of groups) if (leftOut.has(span.start)) report(firstLine(span), { found: "wrong-type" }, { field: "groups" });
				else if (value === "" && (text !== void 0 || isNull)) {
					const tag = loneTag(span);
					if (tag === void 0) report(span, { found: "empty" }, { field: "groups" });
					else report(tag, {
						found: "tag",
						tag: writtenAs(tag)
					}, { field: "groups" });
				}
			}
		}
	});
}));
// src/lint/rules/entry/folded-item.ts
function isPartOf(value) {
	return `this line is part of the value above it, which is '${shorten(value)}'`;
}
/** The items that became part of a value; undefined where there are none. */
function foldedIn(item, source) {
	if (!isScalar(item) || item.type !== "PLAIN" || !item.source.includes("- ")) return void 0;
	const { start, end } = spanOf(item, source);
	const indents = [...source.text.slice(start, end).matchAll(FOLDED_DASH)].map(({ index, 1: indent = "" }) => ({
		from: start + index + 1,
		length: indent.length
	}));
	const [first] = indents;
	if (first === void 0) return void 0;
	const dash = first.from + first.length;
	const lf = source.text.indexOf("\n", dash);
	const lineEnd = Math.min(lf === -1 ? end : lf, end);
	const span = {
		source,
		start: dash,
		end: dash + source.text.slice(dash, lineEnd).trimEnd().length
	};
	return {
		value: item.source,
		span,
		indents
	};
}
/** Moves the lines to the column of the list's own dashes. */
function aligned(list, { indents }, source) {
	if (!isSeq(list) || list.flow === true) return void 0;
	const [listStart] = list.range;
	const column = listStart - (source.text.lastIndexOf("\n", listStart - 1) + 1);
	if (!/^ *$/.test(source.text.slice(listStart - column, listStart))) return void 0;
	return indents.map(({ from, length }) => ({
		span: {
			source,
			start: from,
			end: from + length
		},
		text: " ".repeat(column)
	}));
}
var foldedItem, FOLDED_DASH;
var init_folded_item = __esmMin((() => {
	init_browser();
	init_source();
	init_shorten();
	init_rule();
	init_fields();
	foldedItem = defineRule({
		name: "folded-item",
		description: "an item one space too far to the right, which becomes part of the value above it",
		level: "error",
		fixes: true,
		messages: {
			"in-item": ({ value }) => `${isPartOf(value)}, since it stands further right than that value's '-'; align the two`,
			"in-value": ({ value }) => `${isPartOf(value)}; a list stands under a key of its own, groups:`
		},
		check({ sections }, report) {
			for (const { entries, list, source, accounts } of sections) {
				const checkItem = (item, among, field) => {
					const folded = foldedIn(item, source);
					if (folded === void 0) return;
					const { span, value } = folded;
					report(span, {
						found: among ? "in-item" : "in-value",
						value
					}, {
						fix: aligned(among, folded, source),
						field
					});
				};
				for (const { node } of accounts) checkItem(node, list);
				for (const entry of entries) for (const { text, field } of textsOf$2(entry)) checkItem(text.node, field === "groups" ? entry.groupsMember?.value.node : void 0, field);
			}
		}
	});
	FOLDED_DASH = /\n( *)- /g;
}));
// src/lint/rules/entry/key-case.ts
var keyCase;
var init_key_case = __esmMin((() => {
	init_keys();
	init_nodes();
	init_shorten();
	init_rule();
	init_fields();
	keyCase = defineRule({
		name: "key-case",
		description: "a key in another case than usual, which aws-iam-authenticator reads and other tools may not",
		level: "info",
		fixes: true,
		messages: { "other-case": ({ key, name }) => `'${shorten(key)}' is read in any case by aws-iam-authenticator, but not by every other tool; write ${name}` },
		check({ entries }, report) {
			for (const { members, section } of entries) {
				const names = members.map(({ key }) => knownKey(key.value, section.name));
				const seen = /* @__PURE__ */ new Set();
				const repeated = new Set(names.filter((name) => seen.size === seen.add(name).size));
				for (const [index, { key }] of members.entries()) {
					const name = names[index];
					if (name === void 0 || name === key.value) continue;
					report(key.span, {
						found: "other-case",
						key: key.value,
						name
					}, {
						fix: repeated.has(name) ? void 0 : rewrite(key, name),
						field: fieldOf(name, section.name)
					});
				}
			}
		}
	});
}));
// src/lint/rules/entry/missing-arn.ts
var missingArn;
var init_missing_arn = __esmMin((() => {
	init_keys();
	init_problem_words();
	init_rule();
	missingArn = defineRule({
		name: "missing-arn",
		description: "an entry without rolearn or userarn, which is dropped",
		level: "error",
		fixes: false,
		messages: { missing: ({ section, index, key }) => `${describePlace(section, [index])} ${describeProblemData({
			code: "missing-arn",
			key
		})}` },
		yieldsTo: [{
			rule: "unknown-key",
			at: "field",
			to: ["misspelt", "already-there"]
		}, {
			rule: "wrong-type",
			at: "field",
			to: ["value", "item"]
		}],
		check({ entries }, report) {
			for (const { problems, section, index, members, label } of entries) {
				if (!problems.some(({ code }) => code === "missing-arn")) continue;
				const key = arnKeyOf(section.name);
				report(members.find((other) => knownKey(other.key.value, section.name) === key)?.key.span ?? label, {
					found: "missing",
					section: section.name,
					index,
					key
				}, { field: "arn" });
			}
		}
	});
}));
// src/lint/rules/entry/missing-username.ts
var EFFECT$1, missingUsername;
var init_missing_username = __esmMin((() => {
	init_keys();
	init_nodes();
	init_shorten();
	init_rule();
	EFFECT$1 = "whoever signs in by it has none, and no rule and no audit line can name them; add a username";
	missingUsername = defineRule({
		name: "missing-username",
		description: "an entry without a username, which signs in as no one in particular",
		level: "error",
		fixes: false,
		messages: {
			missing: () => `this entry has no username: ${EFFECT$1}`,
			empty: () => `this username is empty: ${EFFECT$1}`,
			tag: ({ tag }) => `this username is empty, since ${shorten(tag)} is a tag to YAML unless it is quoted: ${EFFECT$1}`
		},
		yieldsTo: [{
			rule: "unknown-key",
			at: "field",
			to: ["misspelt", "already-there"]
		}, {
			rule: "wrong-type",
			at: "field",
			to: ["value"]
		}],
		check({ entries }, report) {
			for (const { usernameMember, members, section, label } of entries) {
				const text = textOf$2(usernameMember?.value, section.source);
				if (members.length === 0 || text !== void 0 && text.value !== "") continue;
				const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "username");
				const tag = text && loneTag(text.span);
				const said = tag !== void 0 ? {
					found: "tag",
					tag: writtenAs(tag)
				} : { found: member === void 0 ? "missing" : "empty" };
				report(tag ?? text?.span ?? member?.key.span ?? label, said, { field: "username" });
			}
		}
	});
}));
// src/lint/rules/entry/no-groups.ts
var noGroupsGiven, noGroups;
var init_no_groups = __esmMin((() => {
	init_keys();
	init_rule();
	noGroupsGiven = () => "this entry gives no groups: it may do only what a role binding gives to its username";
	noGroups = defineRule({
		name: "no-groups",
		description: "an entry without groups, which may do only what a binding gives to its username",
		level: "info",
		fixes: false,
		messages: {
			none: noGroupsGiven,
			"none-to-node": noGroupsGiven
		},
		yieldsTo: [
			{
				rule: "unknown-key",
				at: "field",
				to: ["misspelt", "already-there"]
			},
			{
				rule: "wrong-type",
				at: "field",
				to: ["value", "text-for-list"]
			},
			{
				rule: "node-role",
				at: "entry",
				found: ["none-to-node"]
			}
		],
		check({ entries }, report) {
			for (const { groups, groupsMember, members, username, section, label } of entries) {
				if (members.length === 0 || groupsMember !== void 0 && groups.length > 0) continue;
				const member = members.findLast(({ key }) => knownKey(key.value, section.name) === "groups");
				const isNode = username?.value.startsWith("system:node:") === true;
				report(member?.key.span ?? label, { found: isNode ? "none-to-node" : "none" }, { field: "groups" });
			}
		}
	});
}));
// src/lint/rules/entry/shared-username.ts
function identityOf({ arn, sso }) {
	if (arn !== void 0) return fold$1(arn.value);
	return sso === void 0 ? void 0 : `sso ${sso.key.span.start}`;
}
var sharedUsername;
var init_shared_username = __esmMin((() => {
	init_fold();
	init_generated();
	init_position();
	init_shorten();
	init_rule();
	init_places$1();
	init_templates();
	sharedUsername = defineRule({
		name: "shared-username",
		description: "one username for several identities, which the audit log cannot tell apart",
		level: "warning",
		fixes: false,
		messages: { shared: ({ username, line }) => `'${shorten(username)}' is also the username of the entry at line ${line}: the audit log cannot tell the two apart; give each its own, or add {{SessionName}}` },
		yieldsTo: [
			{
				rule: "placeholder",
				at: "field"
			},
			{
				rule: "unknown-template",
				at: "field"
			},
			{
				rule: "unbalanced-template",
				at: "field"
			},
			{
				rule: "angle-template",
				at: "field"
			}
		],
		check({ configMaps, text }, report) {
			const locate = locateIn(text);
			const lineOf = ({ source, start }) => locate(source.toFile(start)).line;
			for (const { entries } of configMaps) {
				const first = /* @__PURE__ */ new Map();
				for (const entry of entries) {
					const { username } = entry;
					const arn = identityOf(entry);
					if (arn === void 0 || username === void 0) continue;
					const name = filledIn(entry, username.value);
					if (name === "" || bracedTemplatesIn(name).length > 0 || isGenerated(name)) continue;
					const other = first.get(name);
					const span = placeWithin(entry, username.span);
					if (other === void 0) first.set(name, {
						arn,
						span
					});
					else if (other.arn !== arn) {
						const related = [{
							span: other.span,
							what: "the same username"
						}];
						report(span, {
							found: "shared",
							username: name,
							line: lineOf(other.span)
						}, {
							related,
							field: "username"
						});
					}
				}
			}
		}
	});
}));
// src/lint/rules/entry/stray-whitespace.ts
function nameWith(stray) {
	const { field, right } = stray;
	const meant = right === void 0 ? "what it seems" : `'${shorten(right)}'`;
	return `this ${NAMES$3[field]} is not ${meant}: ${adviceFor(stray)}`;
}
function adviceFor({ characters, at, right }) {
	const place = at === "inside" ? "inside it" : `at its ${at}`;
	const advice = right === void 0 ? "a plain space, or nothing, in its place" : shorten(right);
	return `${describeCharacters(characters)} ${place}; write ${advice}`;
}
function fixed$1(entry, text, right, isArn) {
	if (!isArn) return rewrite(text, right);
	return BETWEEN_WORDS.test(text.value) ? void 0 : rewriteArn(entry, right);
}
/** A character like a space may have been meant as one between words, so it stays, and there is no fix. */
function withoutStray(value, isArn) {
	const visible = value.replace(/\p{Cf}/gu, "");
	return isArn ? visible.replace(/\s/g, "") : visible.trim();
}
function placeOf$2({ index, 0: characters }, value) {
	if (index === 0) return "start";
	return index + characters.length === value.length ? "end" : "inside";
}
/** Whether a value most likely goes over several lines, one of which was meant as an item of a list. */
function isOverLines({ node }) {
	return node.type === "PLAIN" && node.source !== void 0 && /[ \n]- /.test(node.source);
}
var STRAY, STRAY_IN_ARN, BETWEEN_WORDS, strayWhitespace, NAMES$3;
var init_stray_whitespace = __esmMin((() => {
	init_nodes();
	init_shorten();
	init_rule();
	init_arns();
	init_characters$1();
	init_fields();
	STRAY = /^\s+|(?<!\s)\s+$|[^\S ]+|\p{Cf}+/u;
	STRAY_IN_ARN = /\s+|\p{Cf}+/u;
	BETWEEN_WORDS = /[^\s:/]\s+[^\s:/]/;
	strayWhitespace = defineRule({
		name: "stray-whitespace",
		description: "white space or an invisible character in an ARN, username or group, which makes it another one",
		level: "error",
		fixes: true,
		messages: {
			blank: ({ field, characters }) => `this ${NAMES$3[field]} holds nothing but white space (${describeCharacters(characters)}); write one, or leave it out`,
			"in-arn": (stray) => `this matches no one: ${adviceFor(stray)}`,
			"in-name": nameWith,
			"in-lines": nameWith
		},
		yieldsTo: [{
			rule: "placeholder",
			at: "field",
			found: ["in-arn"]
		}, {
			rule: "folded-item",
			at: "field",
			found: ["in-arn", "in-lines"]
		}],
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of textsOf$2(entry)) {
				const { value } = text;
				const isArn = field === "arn";
				const pattern = isArn ? STRAY_IN_ARN : STRAY;
				const match = pattern.exec(value);
				if (match === null) continue;
				const { index, 0: characters } = match;
				const right = withoutStray(value, isArn);
				if (right === "") {
					report(text.span, {
						found: "blank",
						field,
						characters
					}, { field });
					continue;
				}
				const isClean = !pattern.test(right);
				const found = isArn ? "in-arn" : isOverLines(text) ? "in-lines" : "in-name";
				const fix = isClean ? fixed$1(entry, text, right, isArn) : void 0;
				report(partOf(text, index, index + characters.length), {
					found,
					field,
					characters,
					at: placeOf$2(match, value),
					right: isClean ? right : void 0
				}, {
					fix,
					field
				});
			}
		}
	});
	NAMES$3 = {
		arn: "ARN",
		username: "username",
		groups: "group"
	};
}));
// src/lint/rules/entry/unknown-key.ts
function isIgnored$1(key) {
	return `'${shorten(key, 60)}' is ignored`;
}
/** Undefined where the key belongs in the other section, or another entry has the ARN. */
function renamed(entry, { key, value }, meant) {
	const { section } = entry;
	if (/^(?:role|user)arn$/i.test(key.value)) return void 0;
	const edits = rewrite(key, meant);
	if (edits === void 0) return void 0;
	const text = textOf$2(value, section.source);
	if (meant === "groups") {
		if (value.kind === "list") return edits;
		const list = text && asGroupList(text);
		return text === void 0 || list === void 0 ? void 0 : [...edits, {
			span: text.span,
			text: list
		}];
	}
	if (text === void 0 || text.value === "") return void 0;
	if (meant === arnKeyOf(section.name) && (isTaken(entry, text.value) || entry.sso !== void 0)) return void 0;
	return edits;
}
function unknownInSso({ sso, section }) {
	return (sso === void 0 ? [] : membersOf(sso.value, section.source)).filter(({ key }) => !SSO_KEYS.has(fold$1(key.value)));
}
var unknownKey$1;
var init_unknown_key = __esmMin((() => {
	init_entry_fields();
	init_keys();
	init_nodes();
	init_text_for_groups();
	init_fold();
	init_shorten();
	init_rule();
	init_arns();
	init_fields();
	unknownKey$1 = defineRule({
		name: "unknown-key",
		description: "a key that is ignored without a word, such as role_arn or group",
		level: "error",
		fixes: true,
		messages: {
			unclear: ({ key, section }) => `${isIgnored$1(key)}: an entry of ${section} has ${arnKeyOf(section)}, username and groups`,
			"already-there": ({ key, meant }) => `${isIgnored$1(key)}: ${meant} is meant by it, and stands there already`,
			misspelt: ({ key, meant }) => `${isIgnored$1(key)}${meant.endsWith("arn") ? ", and the entry is dropped without one" : ""}; write ${meant}`,
			"in-sso": ({ key }) => `${isIgnored$1(key)}: sso has permissionSetName, accountID and partition`
		},
		check({ entries }, report) {
			for (const entry of entries) {
				const { name } = entry.section;
				const unknown = entry.members.filter(({ key }) => knownKey(key.value, name) === void 0).map((member) => ({
					member,
					meant: intendedKey(member.key.value, name)
				}));
				const times = /* @__PURE__ */ new Map();
				for (const { meant } of unknown) times.set(meant, (times.get(meant) ?? 0) + 1);
				for (const { member, meant } of unknown) {
					const { value: key, span } = member.key;
					const field = meant === void 0 ? void 0 : fieldOf(meant, name);
					if (meant === void 0) report(span, {
						found: "unclear",
						key,
						section: name
					});
					else if (hasKey(meant, entry)) report(span, {
						found: "already-there",
						key,
						meant
					}, { field });
					else {
						const fix = times.get(meant) === 1 ? renamed(entry, member, meant) : void 0;
						report(span, {
							found: "misspelt",
							key,
							meant
						}, {
							fix,
							field
						});
					}
				}
				for (const { key } of unknownInSso(entry)) report(key.span, {
					found: "in-sso",
					key: key.value
				}, { field: "sso" });
			}
		}
	});
}));
// src/lint/rules/entry/wrong-type.ts
function isOfWrongType({ section, path, expected, actual, lost, meant }) {
	const predicate = describeProblemData({
		code: "wrong-type",
		expected,
		actual
	});
	const hint = meant === void 0 ? "" : `; without the space behind the colon it is text: ${meant}`;
	return `${describePlace(section, path)} ${predicate}${hint}${isLeftOut$1(lost)}`;
}
function isLeftOut$1(lost) {
	return `; as it is, the ${lost === "value" ? "value" : "item"} is left out`;
}
function isLost$1(section) {
	return `${section} is lost as a whole, every entry in it`;
}
/** The text in the place of a list of groups; undefined if it is not a text. */
function groupsText({ entries }, { path: [index, key], span }) {
	const member = entries[Number(index)]?.members.find((other) => other.key.value === key);
	return textOf$2(member?.value, span.source);
}
/** Undefined where quotes would not make it the text, or the list of one, that its place takes. */
function quoted$1(span, expected) {
	const written = writtenAs(span);
	if (!isScalarSource(written) || hasProperty(span)) return void 0;
	if (expected === "text") return [{
		span,
		text: `"${written}"`
	}];
	return expected === "list-of-text" ? [{
		span,
		text: `["${written}"]`
	}] : void 0;
}
/** A number or a boolean as YAML writes it; not a list, a mapping, a tagged value, or a value over several lines. */
function isScalarSource(written) {
	return /^[-+.\w]+$/.test(written);
}
/** A tag says what type a value has, quoted or not. */
function hasProperty({ source, start }) {
	return /[!&]\S*[ \t]+$/.test(source.text.slice(Math.max(0, start - MOST_PROPERTY), start));
}
/** `system: masters` is a mapping. */
function withoutSpace(written) {
	const [, key, value] = /^([\w-]+): +([\w:-]+)$/.exec(written) ?? [];
	return key !== void 0 && value !== void 0 && !/^(?:name|groups?)$/i.test(key) ? `${key}:${value}` : void 0;
}
var wrongType, MOST_PROPERTY;
var init_wrong_type = __esmMin((() => {
	init_nodes();
	init_problem_words();
	init_text_for_groups();
	init_describe();
	init_fault_words();
	init_rule();
	init_arns();
	init_fields();
	init_repairs();
	wrongType = defineRule({
		name: "wrong-type",
		description: "a value of another type than its place takes, which is left out",
		level: "error",
		fixes: true,
		messages: {
			item: isOfWrongType,
			value: isOfWrongType,
			unused: isOfWrongType,
			"text-for-list": ({ section, path, actual, lost, list }) => `${describePlace(section, path)} takes a list of text, not ${describeKind(actual)}; write it as a list${list === void 0 ? "" : `: ${list}`}${isLeftOut$1(lost)}`,
			"not-finite": ({ section, written, isRisky }) => `${isLost$1(section)}: ${written} is a number that JSON cannot say; quote it: "${written}"${isRisky ? REPLACES : ""}`,
			lost: ({ section, why }) => `${isLost$1(section)}: ${why}`
		},
		check({ sections }, report) {
			for (const section of sections) {
				const { name, problems, repairs, fault } = section;
				for (const problem of problems) {
					const { data, span, path, lost } = problem;
					if (data?.code !== "wrong-type") continue;
					const { expected, actual } = data;
					const field = fieldOf(String(path[1]), name);
					const text = expected === "list-of-text" ? groupsText(section, problem) : void 0;
					if (text === void 0) {
						const said = {
							found: path.length === 1 ? "item" : field === void 0 ? "unused" : "value",
							section: name,
							path,
							expected,
							actual,
							lost,
							meant: withoutSpace(writtenAs(span))
						};
						report(firstLine(span), said, {
							fix: quoted$1(span, expected),
							field
						});
					} else {
						const list = asGroupList(text);
						const said = {
							found: "text-for-list",
							section: name,
							path,
							actual,
							lost,
							list
						};
						report(firstLine(span), said, {
							fix: list === void 0 ? void 0 : [{
								span,
								text: list
							}],
							field
						});
					}
				}
				const notFinite = repairs.filter(({ kind }) => kind === "not-finite");
				const isRisky = notFinite.length > 0 && wouldReplace(section);
				for (const repair of notFinite) {
					const span = repairSpan(section, repair);
					report(span, {
						found: "not-finite",
						section: name,
						written: writtenAs(span),
						isRisky
					}, { fix: isRisky ? void 0 : repairEdits(section, repair) });
				}
				if (fault?.code === "number-not-finite") report(fault.span, {
					found: "lost",
					section: name,
					why: faultMessage(fault)
				});
			}
		}
	});
	MOST_PROPERTY = 100;
}));
// node_modules/balanced-match/dist/esm/index.js
var range;
var init_esm$3 = __esmMin((() => {
	range = (a, b, str) => {
		let begs, beg, left, right = void 0, result;
		let ai = str.indexOf(a);
		let bi = str.indexOf(b, ai + 1);
		let i = ai;
		if (ai >= 0 && bi > 0) {
			if (a === b) return [ai, bi];
			begs = [];
			left = str.length;
			while (i >= 0 && !result) {
				if (i === ai) {
					begs.push(i);
					ai = str.indexOf(a, i + 1);
				} else if (begs.length === 1) {
					const r = begs.pop();
					if (r !== void 0) result = [r, bi];
				} else {
					beg = begs.pop();
					if (beg !== void 0 && beg < left) {
						left = beg;
						right = bi;
					}
					bi = str.indexOf(b, i + 1);
				}
				i = ai < bi && ai >= 0 ? ai : bi;
			}
			if (begs.length && right !== void 0) result = [left, right];
		}
		return result;
	};
}));
// node_modules/brace-expansion/dist/esm/index.js
function numeric(str) {
	return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
	return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
	return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
	for (let i = 0; i < items.length; i++) target.push(items[i]);
}
function balancedWithBudget(str, masked, budget) {
	if (budget.remaining < 0) return;
	const r = range("{", "}", masked);
	const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
	budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
	if (!r || budget.remaining < 0) return;
	return {
		end: r[1],
		pre: str.slice(0, r[0]),
		body: str.slice(r[0] + 1, r[1]),
		post: str.slice(r[1] + 1),
		unmatched
	};
}
function maskUnmatchedOpens(masked, budget) {
	budget.remaining -= masked.length;
	const open = [];
	for (let i = 0; i < masked.length; i++) {
		const c = masked.charCodeAt(i);
		if (c === 123) open.push(i);
		else if (c === 125 && open.length) open.pop();
	}
	let out = "";
	let last = 0;
	for (let i = 0; i < open.length; i++) {
		const at = open[i];
		out += masked.slice(last, at) + "\0";
		last = at + 1;
	}
	return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
	budget.remaining -= str.length;
	if (budget.remaining < 0) return false;
	let close = false;
	for (let i = str.length - 1; i >= 0; i--) {
		const c = str.charCodeAt(i);
		if (c === 125) close = true;
		else if (c === 10 || c === 13 || c === 8232 || c === 8233) close = false;
		else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) return true;
	}
	return false;
}
/**
* Basically just str.split(","), but handling cases
* where we have nested braced sections, which should be
* treated as individual members, like {a,{b,c},d}
*
* Returns `undefined` if the step budget runs out before the whole set is
* split, since splitting what is left on every comma would tear apart the
* nested sets it still holds.
*/
function parseCommaParts(str, budget) {
	const parts = [];
	let carry = "";
	for (;;) {
		const m = balancedWithBudget(str, str, budget);
		if (budget.remaining < 0) return;
		if (!m) {
			const tail = str.split(",");
			tail[0] = carry + tail[0];
			pushAll(parts, tail);
			return parts;
		}
		const { pre, body, post } = m;
		const p = pre.split(",");
		p[0] = carry + p[0];
		p[p.length - 1] += "{" + body + "}";
		if (!post.length) {
			pushAll(parts, p);
			return parts;
		}
		carry = p.pop();
		pushAll(parts, p);
		str = post;
	}
}
function bound(value, fallback) {
	return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
	if (!str) return [];
	const max = bound(options.max, EXPANSION_MAX);
	const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
	const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
	const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
	const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
	if (str.slice(0, 2) === "{}") str = "\\{\\}" + str.slice(2);
	return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
	return "{" + str + "}";
}
function isPadded(el) {
	return /^-?0\d/.test(el);
}
function lte(i, y) {
	return i <= y;
}
function gte(i, y) {
	return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
	const out = [];
	let length = 0;
	let nonEmpty;
	outer: for (let a = 0; a < acc.length; a++) {
		const prefix = acc[a] + pre;
		let vs = values;
		if (dropEmpties && !prefix) {
			if (!nonEmpty) nonEmpty = values.filter((v) => v);
			vs = nonEmpty;
		}
		for (let v = 0; v < vs.length; v++) {
			if (out.length >= max) break outer;
			const expansion = prefix + vs[v];
			if (length + expansion.length > maxLength) break outer;
			out.push(expansion);
			length += expansion.length;
		}
	}
	budget.remaining -= out.length;
	return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
	const n = body.split(/\.\./);
	const N = [];
	/* c8 ignore start */
	if (n[0] === void 0 || n[1] === void 0) return N;
	/* c8 ignore stop */
	const x = numeric(n[0]);
	const y = numeric(n[1]);
	const width = Math.max(n[0].length, n[1].length);
	let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
	let test = lte;
	if (y < x) {
		incr *= -1;
		test = gte;
	}
	const pad = n.some(isPadded);
	const cost = pad ? width : 1;
	let length = 0;
	for (let i = x; test(i, y) && N.length < max; i += incr) {
		budget.remaining -= cost;
		if (budget.remaining < 0) return;
		let c;
		if (isAlphaSequence) {
			c = String.fromCharCode(i);
			if (c === "\\") c = "";
		} else {
			c = String(i);
			if (pad) {
				const need = width - c.length;
				if (need > 0) {
					const z = new Array(need + 1).join("0");
					if (i < 0) c = "-" + z + c.slice(1);
					else c = z + c;
				}
			}
		}
		if (length + c.length > maxLength) break;
		N.push(c);
		length += c.length;
	}
	return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
	budget.remaining -= CALL_STEPS;
	if (depth > maxDepth) return [str];
	let acc = [""];
	let rewrites = 0;
	let dropEmpties = false;
	let firstGroup = true;
	let masked = str;
	for (;;) {
		const m = balancedWithBudget(str, masked, budget);
		if (!m) return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
		if (m.unmatched) masked = maskUnmatchedOpens(masked, budget);
		const pre = m.pre;
		const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
		if (/\$$/.test(pre)) {
			acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
			firstGroup = false;
			if (!m.post.length) break;
			str = m.post;
			masked = masked.slice(m.end + 1);
			continue;
		}
		const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
		const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
		const isSequence = isNumericSequence || isAlphaSequence;
		const isOptions = m.body.indexOf(",") >= 0;
		if (!isSequence && !isOptions) {
			if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
				rewrites++;
				str = m.pre + "{" + m.body + escClose + m.post;
				masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
				isTop = true;
				continue;
			}
			return literal();
		}
		if (firstGroup) {
			dropEmpties = isTop && !isSequence;
			firstGroup = false;
		}
		let values;
		if (isSequence) {
			values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
			if (!values) return literal();
		} else {
			let n = parseCommaParts(m.body, budget);
			if (!n) return literal();
			if (n.length === 1 && n[0] !== void 0) {
				n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
				if (budget.remaining < 0) return literal();
				/* c8 ignore start */
				if (n.length === 1) {
					const next = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
					if (budget.remaining < 0) return literal();
					acc = next;
					if (!m.post.length) break;
					str = m.post;
					masked = masked.slice(m.end + 1);
					continue;
				}
			}
			let dropsEmpties = dropEmpties && !m.post.length && !pre;
			for (let d = 0; dropsEmpties && d < acc.length; d++) if (acc[d]) dropsEmpties = false;
			values = [];
			let valuesLength = 0;
			outer: for (let j = 0; j < n.length; j++) {
				const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
				if (budget.remaining < 0) return literal();
				for (let k = 0; k < expanded.length; k++) {
					const v = expanded[k];
					if (dropsEmpties && !v) continue;
					if (values.length >= max || valuesLength + v.length > maxLength) break outer;
					values.push(v);
					valuesLength += v.length;
				}
			}
		}
		const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
		if (budget.remaining < 0) return literal();
		acc = next;
		if (!m.post.length) break;
		str = m.post;
		masked = masked.slice(m.end + 1);
	}
	return acc;
}
var escSlash, escOpen, escClose, escComma, escPeriod, escSlashPattern, escOpenPattern, escClosePattern, escCommaPattern, escPeriodPattern, slashPattern, openPattern, closePattern, commaPattern, periodPattern, EXPANSION_MAX, EXPANSION_MAX_LENGTH, EXPANSION_MAX_DEPTH, EXPANSION_MAX_REWRITES, EXPANSION_MAX_STEPS, CALL_STEPS;
var init_esm$2 = __esmMin((() => {
	init_esm$3();
	escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
	escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
	escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
	escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
	escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
	escSlashPattern = new RegExp(escSlash, "g");
	escOpenPattern = new RegExp(escOpen, "g");
	escClosePattern = new RegExp(escClose, "g");
	escCommaPattern = new RegExp(escComma, "g");
	escPeriodPattern = new RegExp(escPeriod, "g");
	slashPattern = /\\\\/g;
	openPattern = /\\{/g;
	closePattern = /\\}/g;
	commaPattern = /\\,/g;
	periodPattern = /\\\./g;
	EXPANSION_MAX = 1e5;
	EXPANSION_MAX_LENGTH = 4e6;
	EXPANSION_MAX_DEPTH = 1e3;
	EXPANSION_MAX_REWRITES = 1e3;
	EXPANSION_MAX_STEPS = 2e7;
	CALL_STEPS = 16;
}));
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/numeric-range.js
var digit, prefix, fixed, nonneg, numericRange;
var init_numeric_range = __esmMin((() => {
	digit = (a, b) => a === b ? {
		t: "lit",
		ch: String(a)
	} : {
		t: "class",
		re: new RegExp(`^[${a}-${b}]$`)
	};
	prefix = (d, alts) => alts.map((s) => [digit(d, d), ...s]);
	fixed = (a, b) => {
		if (!a) return [[]];
		let lo = +a[0];
		let hi = +b[0];
		const ra = a.slice(1);
		const rb = b.slice(1);
		if (lo === hi) return prefix(lo, fixed(ra, rb));
		const zeros = "0".repeat(ra.length);
		const nines = "9".repeat(ra.length);
		const out = [];
		if (ra !== zeros) out.push(...prefix(lo++, fixed(ra, nines)));
		const last = rb === nines ? [] : prefix(hi--, fixed(zeros, rb));
		if (lo <= hi) out.push([digit(lo, hi), ...Array.from(ra, () => digit(0, 9))]);
		out.push(...last);
		return out;
	};
	nonneg = (a, b, width) => {
		if (width) return fixed(String(a).padStart(width, "0"), String(b).padStart(width, "0"));
		const out = [];
		for (let len = String(a).length; len <= String(b).length; len++) {
			const lo = Math.max(a, len === 1 ? 0 : 10 ** (len - 1));
			const hi = Math.min(b, 10 ** len - 1);
			out.push(...fixed(String(lo), String(hi)));
		}
		return out;
	};
	numericRange = (loStr, hiStr) => {
		let lo = Number(loStr);
		let hi = Number(hiStr);
		if (!Number.isSafeInteger(lo) || !Number.isSafeInteger(hi)) return;
		if (lo > hi) [lo, hi] = [hi, lo];
		const width = /^-?0\d/.test(loStr) || /^-?0\d/.test(hiStr) ? Math.max(loStr.length, hiStr.length) : 0;
		const out = [];
		if (lo < 0) {
			const neg = nonneg(Math.max(-hi, 1), -lo, width && width - 1);
			out.push(...neg.map((s) => [{
				t: "lit",
				ch: "-"
			}, ...s]));
		}
		if (hi >= 0) out.push(...nonneg(Math.max(lo, 0), hi, width));
		return out;
	};
}));
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/parse-class.js
var posixClasses, braceEscape, noMatch, parseClass;
var init_parse_class = __esmMin((() => {
	posixClasses = {
		"[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}"],
		"[:alpha:]": ["\\p{L}\\p{Nl}"],
		"[:ascii:]": ["\\x00-\\x7f"],
		"[:blank:]": ["\\p{Zs}\\t"],
		"[:cntrl:]": ["\\p{Cc}"],
		"[:digit:]": ["\\p{Nd}"],
		"[:graph:]": ["\\p{Z}\\p{C}", true],
		"[:lower:]": ["\\p{Ll}"],
		"[:print:]": ["\\p{C}", true],
		"[:punct:]": ["\\p{P}\\p{S}"],
		"[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f"],
		"[:upper:]": ["\\p{Lu}"],
		"[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}"],
		"[:xdigit:]": ["A-Fa-f0-9"]
	};
	braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
	noMatch = /$./;
	parseClass = (glob, position, nocase = false, form) => {
		const norm = (c) => {
			const n = form ? c.normalize(form) : c;
			return [...n].length === 1 ? n : c;
		};
		const pos = position;
		/* c8 ignore start */
		if (glob.charAt(pos) !== "[") throw new Error("not in a brace expression");
		/* c8 ignore stop */
		const ranges = [];
		const negs = [];
		let i = pos + 1;
		let sawStart = false;
		let escaping = false;
		let negate = false;
		let endPos = pos;
		let rangeStart = "";
		WHILE: while (i < glob.length) {
			const c = String.fromCodePoint(glob.codePointAt(i));
			if ((c === "!" || c === "^") && i === pos + 1) {
				negate = true;
				i++;
				continue;
			}
			if (c === "]" && sawStart && !escaping) {
				endPos = i + 1;
				break;
			}
			sawStart = true;
			if (c === "\\") {
				if (!escaping) {
					escaping = true;
					i++;
					continue;
				}
			}
			if (c === "[" && !escaping) {
				for (const [cls, [unip, neg]] of Object.entries(posixClasses)) if (glob.startsWith(cls, i)) {
					if (rangeStart) return [noMatch, glob.length - pos];
					i += cls.length;
					if (neg) negs.push(unip);
					else ranges.push(unip);
					continue WHILE;
				}
			}
			escaping = false;
			const n = norm(c);
			if (rangeStart) {
				if (n.codePointAt(0) > rangeStart.codePointAt(0)) ranges.push(braceEscape(rangeStart) + "-" + braceEscape(n));
				else if (n === rangeStart) ranges.push(braceEscape(n));
				rangeStart = "";
				i += c.length;
				continue;
			}
			if (glob.startsWith("-]", i + c.length)) {
				ranges.push(braceEscape(n + "-"));
				i += c.length + 1;
				continue;
			}
			if (glob.startsWith("-", i + c.length)) {
				rangeStart = n;
				i += c.length + 1;
				continue;
			}
			ranges.push(braceEscape(n));
			i += c.length;
		}
		if (endPos < i) return [noMatch, 0];
		if (!ranges.length && !negs.length) return [noMatch, glob.length - pos];
		const sranges = "[" + (negate ? "^" : "") + ranges.join("") + "]";
		const snegs = "[" + (negate ? "" : "^") + negs.join("") + "]";
		const comb = "^" + (ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs);
		return [new RegExp(comb, nocase ? "iu" : "u"), endPos - pos];
	};
}));
// node_modules/@isaacs/nonrecursive-glob-match/dist/esm/index.js
var MATCH, extTypes, lit, reEscape, newFoldRe, foldCache, foldRe, litMatch, tokenize$1, pair, build, normalize, compile, show$1, State, sameState, marks, Sim, stateKey, DFA_BUDGET, Dfa, linear, testLinear, lengths, itemLengths, hasAffix, slashOrSurrogate, surrogate, codePoints, noSlash, Matcher;
var init_esm$1 = __esmMin((() => {
	init_numeric_range();
	init_parse_class();
	MATCH = {
		t: "match",
		id: 0
	};
	extTypes = "!?+*@";
	lit = (ch) => ({
		t: "lit",
		ch
	});
	reEscape = (s) => s.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
	newFoldRe = (s) => new RegExp(`^${reEscape(s)}$`, "iu");
	foldCache = /* @__PURE__ */ new Map();
	foldRe = (ch) => {
		let re = foldCache.get(ch);
		if (!re) {
			re = newFoldRe(ch);
			if (foldCache.size >= 1e3) foldCache.clear();
			foldCache.set(ch, re);
		}
		return re;
	};
	litMatch = (l, c) => {
		if (c === l.ch) return true;
		if (!l.re) return false;
		const code = c.charCodeAt(0);
		if (code >= 128) return l.re.test(c);
		const ascii = l.ascii ??= /* @__PURE__ */ new Uint8Array(128);
		ascii[code] ||= l.re.test(c) ? 1 : 2;
		return ascii[code] === 1;
	};
	tokenize$1 = (p, nocase, noext, form, mark) => {
		const toks = [];
		for (let i = 0; i < p.length;) {
			const c = String.fromCodePoint(p.codePointAt(i));
			if (mark) {
				const m = c === "\\" && p.startsWith(mark, i + 1) ? 1 : 0;
				if (m || c === mark) {
					const start = i + m + mark.length;
					const end = p.indexOf(mark, start);
					const r = /^(-?\d+)\.\.(-?\d+)$/.exec(p.slice(start, end));
					const alts = end !== -1 && r && numericRange(r[1], r[2]);
					if (alts) {
						toks.push({
							t: "ext",
							type: "@",
							alts
						});
						i = end + mark.length;
						continue;
					}
				}
			}
			if (c === "\\") {
				const e = p.codePointAt(i + 1);
				const ch = e === void 0 ? c : String.fromCodePoint(e);
				toks.push(lit(ch));
				i += 1 + ch.length;
				continue;
			}
			if (c === "[") {
				const [re, consumed] = parseClass(p, i, nocase, form);
				if (consumed) {
					toks.push({
						t: "class",
						re
					});
					i += consumed;
					continue;
				}
			}
			if (!noext && extTypes.includes(c) && p[i + 1] === "(") {
				toks.push({
					t: "open",
					type: c
				});
				i += 2;
				continue;
			}
			toks.push(!noext && c === "|" ? { t: "bar" } : !noext && c === ")" ? { t: "close" } : c === "*" ? { t: "star" } : c === "?" ? { t: "any" } : lit(c));
			i += c.length;
		}
		return toks;
	};
	pair = (toks) => {
		const pairs = /* @__PURE__ */ new Map();
		const stack = [];
		toks.forEach((tok, i) => {
			if (tok.t === "open") stack.push(i);
			else if (tok.t === "close" && stack.length) pairs.set(stack.pop(), i);
		});
		return pairs;
	};
	build = (toks, pairs, start, end, top) => {
		let seq = [];
		const alts = [seq];
		for (let i = start; i < end; i++) {
			const tok = toks[i];
			const close = pairs.get(i);
			if (tok.t === "open" && close !== void 0) {
				const sub = build(toks, pairs, i + 1, close, false);
				seq.push({
					t: "ext",
					type: tok.type,
					alts: sub
				});
				i = close;
			} else if (tok.t === "bar" && !top) alts.push(seq = []);
			else if (tok.t === "open") seq.push(lit(tok.type), lit("("));
			else if (tok.t === "bar") seq.push(lit("|"));
			else if (tok.t === "close") seq.push(lit(")"));
			else seq.push(tok);
		}
		return alts;
	};
	normalize = (items, form) => {
		const out = [];
		let run = "";
		const flush = () => {
			for (const ch of run.normalize(form)) out.push(lit(ch));
			run = "";
		};
		for (const it of items) {
			if (it.t === "lit") {
				run += it.ch;
				continue;
			}
			flush();
			out.push(it.t === "ext" ? {
				...it,
				alts: it.alts.map((a) => normalize(a, form))
			} : it);
		}
		flush();
		return out;
	};
	compile = (items, nocase) => {
		let id = 1;
		const split = (out) => ({
			t: "split",
			id: id++,
			out
		});
		const seq = (items, next) => items.reduceRight((next, it) => item(it, next), next);
		const item = (it, next) => {
			switch (it.t) {
				case "lit":
					const re = nocase ? foldRe(it.ch) : void 0;
					return {
						t: "lit",
						id: id++,
						ch: it.ch,
						re,
						next
					};
				case "any":
				case "star": return {
					t: it.t,
					id: id++,
					next
				};
				case "class": return {
					t: "class",
					id: id++,
					re: it.re,
					next
				};
			}
			const alts = (next) => it.alts.map((a) => seq(a, next));
			switch (it.type) {
				case "@": return split(alts(next));
				case "?": return split([next, ...alts(next)]);
				case "!": return {
					t: "neg",
					id: id++,
					sub: split(alts(MATCH)),
					next
				};
			}
			const after = split([]);
			const entry = split(alts(after));
			after.out.push(next, entry);
			return it.type === "*" ? after : entry;
		};
		return [seq(items, MATCH), id];
	};
	show$1 = (start) => {
		const lines = [];
		const seen = /* @__PURE__ */ new Set();
		const ref = (n) => n.t === "match" ? "match" : String(n.id);
		const walk = (n, indent) => {
			if (n.t === "match" || seen.has(n)) return;
			seen.add(n);
			const line = (desc) => lines.push(`${indent}${n.id}: ${desc}`);
			switch (n.t) {
				case "split":
					line(`split -> ${n.out.map(ref).join(", ")}`);
					for (const o of n.out) walk(o, indent);
					return;
				case "neg":
					line(`!(${ref(n.sub)}) -> ${ref(n.next)}`);
					walk(n.sub, indent + "  ");
					return walk(n.next, indent);
				case "lit":
					line(`${JSON.stringify(n.ch)} -> ${ref(n.next)}`);
					break;
				case "class":
					line(`${n.re} -> ${ref(n.next)}`);
					break;
				default: line(`${n.t === "any" ? "?" : "*"} -> ${ref(n.next)}`);
			}
			walk(n.next, indent);
		};
		walk(start, "");
		return [`start -> ${ref(start)}`, ...lines].join("\n");
	};
	State = class {
		gen;
		threads = [];
		match = false;
		runs = [];
		ids = [];
		constructor(gen) {
			this.gen = gen;
		}
		get dead() {
			return !this.threads.length && !this.match && !this.runs.length;
		}
	};
	sameState = (a, b) => {
		if (a.ids.length !== b.ids.length) return false;
		if (a.runs.length !== b.runs.length) return false;
		if (a.ids.some((id, i) => id !== b.ids[i])) return false;
		return a.runs.every((r) => b.runs.some((o) => o.neg === r.neg && sameState(o.state, r.state)));
	};
	marks = (size) => ({
		has: new Float64Array(size),
		seen: new Float64Array(size),
		gen: 0
	});
	Sim = class {
		dots;
		dotStart;
		#marks;
		constructor(dots, dotStart, marks) {
			this.dots = dots;
			this.dotStart = dotStart;
			this.#marks = marks;
		}
		state() {
			return new State(++this.#marks.gen);
		}
		done(state) {
			state.ids = state.threads.map((n) => n.id).sort((a, b) => a - b);
			if (state.match) state.ids.unshift(MATCH.id);
			return state;
		}
		#visit(state, node) {
			const { seen } = this.#marks;
			if (seen[node.id] === state.gen) return false;
			seen[node.id] = state.gen;
			return true;
		}
		#addThread(state, node) {
			const { has } = this.#marks;
			if (has[node.id] === state.gen) return false;
			has[node.id] = state.gen;
			state.threads.push(node);
			return true;
		}
		restricted(i, top) {
			return top && (this.dots || this.dotStart && i === 0);
		}
		add(state, node, i, top) {
			switch (node.t) {
				case "split":
					if (!this.#visit(state, node)) return;
					for (const o of node.out) this.add(state, o, i, top);
					return;
				case "neg":
					if (!this.#visit(state, node)) return;
					const sub = this.state();
					this.add(sub, node.sub, i, false);
					this.done(sub);
					return this.addRun(state, {
						t: "run",
						neg: node,
						state: sub
					}, i, top);
				case "star":
					if (this.restricted(i, top)) return;
					if (this.#addThread(state, node)) this.add(state, node.next, i, top);
					return;
				case "match":
					state.match = true;
					return;
				default: this.#addThread(state, node);
			}
		}
		addRun(state, run, i, top) {
			for (const r of state.runs) if (r.neg === run.neg && sameState(r.state, run.state)) return;
			state.runs.push(run);
			if (!run.state.match) this.add(state, run.neg.next, i, top);
		}
		step(state, c, i, top) {
			const next = this.state();
			for (const th of state.threads) switch (th.t) {
				case "lit":
					if (litMatch(th, c)) this.add(next, th.next, i + 1, top);
					break;
				case "any":
					if (!this.restricted(i, top)) this.add(next, th.next, i + 1, top);
					break;
				case "class":
					if (!this.restricted(i, top) && th.re.test(c)) this.add(next, th.next, i + 1, top);
					break;
				case "star": if (!this.restricted(i, top)) this.add(next, th, i + 1, top);
			}
			if (!this.restricted(i, top)) for (const run of state.runs) {
				if (run.state.dead) {
					this.addRun(next, run, i + 1, top);
					continue;
				}
				const sub = this.step(run.state, c, i, false);
				this.addRun(next, {
					t: "run",
					neg: run.neg,
					state: sub
				}, i + 1, top);
			}
			return this.done(next);
		}
	};
	stateKey = (state) => {
		const ids = state.ids.join();
		if (!state.runs.length) return ids;
		return `${ids}|${state.runs.map((r) => `${r.neg.id}(${stateKey(r.state)})`).sort().join("|")}`;
	};
	DFA_BUDGET = 1 << 18;
	Dfa = class {
		#start;
		#states = /* @__PURE__ */ new Map();
		#size = 0;
		#plain;
		#dotStart;
		#sim;
		#dotSim;
		constructor(start, marks) {
			this.#start = start;
			this.#sim = new Sim(false, false, marks);
			this.#dotSim = new Sim(false, true, marks);
		}
		#make(state) {
			return {
				state,
				match: state.match,
				dead: state.dead,
				next: /* @__PURE__ */ new Map()
			};
		}
		#intern(state) {
			const key = stateKey(state);
			const found = this.#states.get(key);
			if (found) return found;
			if (this.#size > DFA_BUDGET) this.#clear();
			const d = this.#make(state);
			this.#states.set(key, d);
			this.#size += key.length + 1;
			return d;
		}
		#clear() {
			this.#states.clear();
			this.#size = 0;
			this.#plain = void 0;
			this.#dotStart = void 0;
		}
		start(dotStart) {
			if (dotStart) {
				if (this.#dotStart) return this.#dotStart;
				const state = this.#dotSim.state();
				this.#dotSim.add(state, this.#start, 0, true);
				return this.#dotStart = this.#make(this.#dotSim.done(state));
			}
			if (this.#plain) return this.#plain;
			const state = this.#sim.state();
			this.#sim.add(state, this.#start, 0, true);
			return this.#plain = this.#intern(this.#sim.done(state));
		}
		next(d, c) {
			const code = c.charCodeAt(0);
			const found = code < 128 ? void 0 : d.next.get(c);
			if (found) return found;
			const n = d === this.#dotStart ? this.#intern(this.#dotSim.step(d.state, c, 0, true)) : this.#intern(this.#sim.step(d.state, c, 1, true));
			if (code < 128) {
				if (!d.ascii) {
					d.ascii = new Array(128);
					this.#size += 128;
				}
				d.ascii[code] = n;
			} else d.next.set(c, n);
			this.#size++;
			return n;
		}
	};
	linear = (start) => {
		const nodes = [];
		for (let n = start; n.t !== "match"; n = n.next) {
			if (n.t === "split" || n.t === "neg") return void 0;
			nodes.push(n);
		}
		return nodes;
	};
	testLinear = (nodes, chars, start, end) => {
		let ni = 0;
		let ci = start;
		let starNi = -1;
		let starCi = 0;
		while (ci < end) {
			const n = nodes[ni];
			if (n?.t === "star") {
				starNi = ni++;
				starCi = ci;
				continue;
			}
			const c = chars[ci];
			if (n && (n.t === "any" || n.t === "lit" && litMatch(n, c) || n.t === "class" && n.re.test(c))) {
				ni++;
				ci++;
				continue;
			}
			if (starNi === -1) return false;
			ni = starNi + 1;
			ci = ++starCi;
		}
		while (nodes[ni]?.t === "star") ni++;
		return ni === nodes.length;
	};
	lengths = (items) => {
		let min = 0;
		let max = 0;
		for (const it of items) {
			const [lo, hi] = itemLengths(it);
			min += lo;
			max += hi;
		}
		return [min, max];
	};
	itemLengths = (it) => {
		if (it.t === "star") return [0, Infinity];
		if (it.t !== "ext") return [1, 1];
		if (it.type === "!") return [0, Infinity];
		const alts = it.alts.map(lengths);
		const min = Math.min(...alts.map((a) => a[0]));
		const max = Math.max(...alts.map((a) => a[1]));
		const loop = max === 0 ? 0 : Infinity;
		return it.type === "@" ? [min, max] : it.type === "?" ? [0, max] : it.type === "*" ? [0, loop] : [min, loop];
	};
	hasAffix = (lits, chars, start) => {
		for (let j = 0; j < lits.length; j++) if (!litMatch(lits[j], chars[start + j])) return false;
		return true;
	};
	slashOrSurrogate = /[/\ud800-\udfff]/;
	surrogate = /[\ud800-\udfff]/;
	codePoints = (s) => surrogate.test(s) ? [...s] : s;
	noSlash = (s) => {
		if (s.includes("/")) throw new Error("can only match a single path portion, got: " + s);
	};
	Matcher = class {
		pattern;
		options;
		#start;
		#size;
		#marks;
		#dotsSim;
		#literal;
		#literalFold = false;
		#literalRe;
		#linear;
		#wild = false;
		#min = 0;
		#max = Infinity;
		#prefix = [];
		#suffix = [];
		#prefixStr;
		#suffixStr;
		#affix = false;
		#dfa;
		#form;
		constructor(pattern, options = {}) {
			if (pattern.includes("/")) throw new Error("can only match a single path portion, got pattern: " + pattern);
			this.pattern = pattern;
			this.options = options;
			const { nocase = false, noext = false, normalize: n } = options;
			this.#form = n === true ? "NFC" : n || void 0;
			const literal = /^[?*+@]\(\)$/.test(pattern);
			const toks = tokenize$1(pattern, nocase, noext || literal, this.#form, options.rangeMark);
			let [items] = build(toks, pair(toks), 0, toks.length, true);
			if (this.#form) items = normalize(items, this.#form);
			const [start, size] = compile(items, nocase);
			this.#start = start;
			this.#size = size;
			if (items.every((it) => it.t === "lit")) {
				this.#literal = items.map((it) => it.ch).join("");
				this.#literalFold = nocase;
			} else {
				const lit = (it) => it.t !== "lit" ? void 0 : nocase ? {
					ch: it.ch,
					re: foldRe(it.ch)
				} : { ch: it.ch };
				for (const it of items) {
					const l = lit(it);
					if (!l) break;
					this.#prefix.push(l);
				}
				for (let j = items.length - 1; j >= 0; j--) {
					const l = lit(items[j]);
					if (!l) break;
					this.#suffix.unshift(l);
				}
				this.#affix = !!(this.#prefix.length || this.#suffix.length);
				if (!nocase) {
					this.#prefixStr = this.#prefix.map((l) => l.ch).join("");
					this.#suffixStr = this.#suffix.map((l) => l.ch).join("");
				}
				this.#linear = linear(this.#start)?.slice(this.#prefix.length, -this.#suffix.length || void 0);
				this.#wild = !!this.#linear?.every((n) => n.t === "star" || n.t === "any");
				const [min, max] = lengths(items);
				this.#min = min;
				this.#max = max;
			}
		}
		test(s) {
			if (this.#form) {
				noSlash(s);
				return this.#test(s.normalize(this.#form));
			}
			if (slashOrSurrogate.test(s)) {
				noSlash(s);
				return this.#test(s, [...s]);
			}
			return this.#test(s, s);
		}
		/**
		* The same as {@link Matcher#test}, but the string is not checked
		* for `/` chars, so the result for a string that has one is not
		* defined. Only use it for a string that is known to be one path
		* portion, such as a part of a path that was split on `/`. It can
		* be faster, because some patterns do not need to look at each char
		* of the string.
		*/
		testUnchecked(s) {
			return this.#test(this.#form ? s.normalize(this.#form) : s);
		}
		#test(s, chars) {
			if (this.#literal !== void 0) return this.#literalFold ? (this.#literalRe ??= newFoldRe(this.#literal)).test(s) : s === this.#literal;
			const min = this.#min;
			const max = this.#max;
			if (chars === void 0) {
				const most = s.length;
				const least = most + 1 >> 1;
				if (most < min || least > max) return false;
				if (least < min || most > max) chars = codePoints(s);
			}
			if (chars !== void 0 && (chars.length < min || chars.length > max)) return false;
			const prefix = this.#prefix.length;
			if (this.#affix) {
				if (this.#prefixStr !== void 0 && this.#suffixStr !== void 0) {
					if (!s.startsWith(this.#prefixStr) || !s.endsWith(this.#suffixStr)) return false;
				} else {
					chars ??= codePoints(s);
					const end = chars.length - this.#suffix.length;
					if (!hasAffix(this.#prefix, chars, 0) || !hasAffix(this.#suffix, chars, end)) return false;
				}
			}
			const dotStart = !this.options.dot && s.startsWith(".");
			if (this.#linear) {
				if (s === "." || s === "..") return false;
				if (dotStart && !prefix) return false;
				if (this.#wild) return true;
				chars ??= codePoints(s);
				const end = chars.length - this.#suffix.length;
				return testLinear(this.#linear, chars, prefix, end);
			}
			chars ??= codePoints(s);
			if (s === "." || s === "..") {
				this.#marks ??= marks(this.#size);
				const sim = this.#dotsSim ??= new Sim(true, false, this.#marks);
				const start = sim.state();
				sim.add(start, this.#start, 0, true);
				let state = sim.done(start);
				for (let i = 0; i < chars.length; i++) state = sim.step(state, chars[i], i, true);
				return state.match;
			}
			this.#marks ??= marks(this.#size);
			const dfa = this.#dfa ??= new Dfa(this.#start, this.#marks);
			let d = dfa.start(dotStart);
			const str = chars === s;
			for (let i = 0; i < chars.length; i++) {
				if (d.dead) return false;
				const code = str ? s.charCodeAt(i) : chars[i].charCodeAt(0);
				d = d.ascii?.[code] ?? dfa.next(d, chars[i]);
			}
			return d.match;
		}
		/** a readable listing of the state machine */
		toString() {
			return show$1(this.#start);
		}
	};
}));
// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH, assertValidPattern;
var init_assert_valid_pattern = __esmMin((() => {
	MAX_PATTERN_LENGTH = 65536;
	assertValidPattern = (pattern) => {
		if (typeof pattern !== "string") throw new TypeError("invalid pattern");
		if (pattern.length > MAX_PATTERN_LENGTH) throw new TypeError("pattern is too long");
	};
}));
// node_modules/minimatch/dist/esm/escape.js
var escape;
var init_escape = __esmMin((() => {
	escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
		const e = magicalBraces ? windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&") : windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
		const c = e.charAt(0);
		if (c === "#") return (windowsPathsNoEscape ? "[#]" : "\\#") + e.slice(1);
		if (c === "!") return (windowsPathsNoEscape ? "@(!)" : "\\!") + e.slice(1);
		return e;
	};
}));
// node_modules/minimatch/dist/esm/unescape.js
var unescape;
var init_unescape = __esmMin((() => {
	unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
		if (windowsPathsNoEscape && s.startsWith("@(!)")) return "!" + unescape(s.slice(4), {
			windowsPathsNoEscape,
			magicalBraces
		});
		if (magicalBraces) return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
		return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
	};
}));
// node_modules/minimatch/dist/esm/index.js
var DEFAULT_BRACE_EXPAND_MAX, DEFAULT_GLOB_STAR_RECURSION_MAX, AWE_KEY, minimatch, cache, oldCache, cacheSize, cacheTotalWeight, cacheMax, cacheMaxWeight, cacheMaxEntryWeight, cacheWeight, tri, booleanWeights, optionsKey, copyOptions, cachedMinimatch, defaultPlatform, path, sep$2, GLOBSTAR, filter, ext, defaults, braceExpand, RANGE_MIN, rangeRe, inRepeatOrNegExt, match, globMagic, classEnd, literal, MAX_EXTGLOBS, extglobCount, assertValidExtglobs, extSafe, lastSplit, lastChecked, portionMatch, endIndex, isDots, isDrive, isLongUNC, uncHost, walkable, dotPortion, isSep, nextSep, lastSep, PENDING, Minimatch;
var init_esm = __esmMin((() => {
	init_esm$2();
	init_esm$1();
	init_assert_valid_pattern();
	init_escape();
	init_unescape();
	DEFAULT_BRACE_EXPAND_MAX = 1e5;
	DEFAULT_GLOB_STAR_RECURSION_MAX = 200;
	AWE_KEY = "allowWindowsEscape";
	minimatch = (p, pattern, options) => {
		assertValidPattern(pattern);
		if (!options?.nocomment && pattern.charAt(0) === "#") return false;
		return cachedMinimatch(pattern, options).match(p);
	};
	cache = /* @__PURE__ */ new Map();
	oldCache = /* @__PURE__ */ new Map();
	cacheSize = 0;
	cacheTotalWeight = 0;
	cacheMax = 256;
	cacheMaxWeight = 32768;
	cacheMaxEntryWeight = 4096;
	cacheWeight = (mm) => {
		let w = mm.pattern.length;
		for (const s of mm.globSet) {
			w += s.length + 1;
			if (w > cacheMaxEntryWeight) break;
		}
		return w;
	};
	tri = (v) => v === void 0 ? 0 : v ? 2 : 1;
	booleanWeights = new Map(Object.keys({
		nobrace: 0,
		nocomment: 0,
		nonegate: 0,
		noglobstar: 0,
		noext: 0,
		nonull: 0,
		partial: 0,
		dot: 0,
		nocase: 0,
		nocaseMagicOnly: 0,
		magicalBraces: 0,
		matchBase: 0,
		flipNegate: 0,
		preserveMultipleSlashes: 0,
		windowsNoMagicRoot: 0
	}).map((k, i) => [k, 24 * 3 ** i]));
	optionsKey = (o) => {
		let n = 0;
		let wpe = false;
		for (const k in o) {
			const v = o[k];
			switch (k) {
				case "windowsPathsNoEscape":
					if (v) wpe = true;
					break;
				case AWE_KEY:
					if (v === false) wpe = true;
					break;
				case "platform": {
					const p = v || defaultPlatform;
					if (p === defaultPlatform) break;
					if (p === "darwin") n += 3;
					else if (p === "win32") n += 6;
					else if (p === "linux") n += 9;
					else return JSON.stringify(o);
					break;
				}
				case "optimizationLevel":
					if (v === void 0) break;
					n += v >= 2 ? 1 : v >= 1 ? 0 : 2;
					break;
				case "braceExpandMax":
					if (v !== void 0 && v !== DEFAULT_BRACE_EXPAND_MAX) return JSON.stringify(o);
					break;
				case "maxGlobstarRecursion":
					if (v !== void 0 && v !== DEFAULT_GLOB_STAR_RECURSION_MAX) return JSON.stringify(o);
					break;
				case "normalize":
					if (v !== void 0) return JSON.stringify(o);
					break;
				default: n += (booleanWeights.get(k) ?? 0) * tri(v);
			}
		}
		return wpe ? n + 12 : n;
	};
	copyOptions = (o) => {
		const copy = {};
		for (const k in o) copy[k] = o[k];
		return copy;
	};
	cachedMinimatch = (pattern, options) => {
		const key = options ? optionsKey(options) : 0;
		let mm = cache.get(key)?.get(pattern);
		if (mm) return mm;
		mm = oldCache.get(key)?.get(pattern) ?? new Minimatch(pattern, copyOptions(options));
		const weight = cacheWeight(mm);
		if (weight > cacheMaxEntryWeight) return mm;
		if (cacheSize >= cacheMax || cacheTotalWeight + weight > cacheMaxWeight) {
			oldCache = cache;
			cache = /* @__PURE__ */ new Map();
			cacheSize = 0;
			cacheTotalWeight = 0;
		}
		let byPattern = cache.get(key);
		if (!byPattern) cache.set(key, byPattern = /* @__PURE__ */ new Map());
		byPattern.set(pattern, mm);
		cacheSize++;
		cacheTotalWeight += weight;
		return mm;
	};
	defaultPlatform = typeof process === "object" && process ? process.env?.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
	path = {
		win32: { sep: "\\" },
		posix: { sep: "/" }
	};
	sep$2 = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
	minimatch.sep = sep$2;
	GLOBSTAR = Symbol("globstar **");
	minimatch.GLOBSTAR = GLOBSTAR;
	filter = (pattern, options) => {
		let mm;
		return (p) => (mm ??= cachedMinimatch(pattern, options)).match(p);
	};
	minimatch.filter = filter;
	ext = (a, b = {}) => Object.assign({}, a, b);
	defaults = (def) => {
		if (!def || typeof def !== "object" || !Object.keys(def).length) return minimatch;
		const orig = minimatch;
		const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
		return Object.assign(m, {
			Minimatch: class Minimatch extends orig.Minimatch {
				constructor(pattern, options = {}) {
					super(pattern, ext(def, options));
				}
				static defaults(options) {
					return orig.defaults(ext(def, options)).Minimatch;
				}
			},
			unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
			escape: (s, options = {}) => orig.escape(s, ext(def, options)),
			filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
			defaults: (options) => orig.defaults(ext(def, options)),
			braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
			match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
			sep: orig.sep,
			GLOBSTAR
		});
	};
	minimatch.defaults = defaults;
	braceExpand = (pattern, options = {}) => {
		assertValidPattern(pattern);
		if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) return [pattern];
		let p = pattern.replace(/\\\\/g, "\\\\\\\\");
		if (options.windowsPathsNoEscape || options[AWE_KEY] === false) p = p.replace(/\[([{}])\]/g, "[\\$1]");
		return expand(p, { max: options.braceExpandMax });
	};
	minimatch.braceExpand = braceExpand;
	RANGE_MIN = 100;
	rangeRe = /(?<![\\$])\{(-?\d+)\.\.(-?\d+)\}/g;
	inRepeatOrNegExt = (portion, mark) => {
		const stack = [];
		for (let i = 0; i < portion.length; i++) {
			const c = portion.charAt(i);
			if (c === "\\") i++;
			else if (c === mark) {
				if (stack.some((t) => t !== "@" && t !== "?")) return true;
			} else if (portion.charAt(i + 1) === "(" && "!?+*@".includes(c)) {
				stack.push(c);
				i++;
			} else if (c === ")") stack.pop();
		}
		return false;
	};
	match = (list, pattern, options = {}) => {
		const mm = new Minimatch(pattern, options);
		list = list.filter((f) => mm.match(f));
		if (mm.options.nonull && !list.length) list.push(pattern);
		return list;
	};
	minimatch.match = match;
	globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
	classEnd = (pattern, start) => {
		let i = start + 1;
		if (pattern.charAt(i) === "!" || pattern.charAt(i) === "^") i++;
		let sawStart = false;
		for (; i < pattern.length; i++) {
			const c = pattern.charAt(i);
			if (c === "]" && sawStart) return i;
			sawStart = true;
			if (c === "\\") i++;
		}
		return -1;
	};
	literal = (pattern, noext) => {
		if (!noext && (pattern === "+()" || pattern === "@()")) return pattern;
		let lit = "";
		for (let i = 0; i < pattern.length; i++) {
			const c = pattern.charAt(i);
			if (c === "\\") lit += pattern.charAt(++i) || c;
			else if (c === "*" || c === "?") return;
			else if (c === "[") {
				const close = classEnd(pattern, i);
				if (close === -1) {
					lit += c;
					continue;
				}
				let body = pattern.slice(i + 1, close);
				if (body.startsWith("\\")) body = body.slice(1);
				if ([...body].length !== 1 || "!^".includes(pattern.charAt(i + 1))) return;
				lit += body;
				i = close;
			} else if (!noext && "+@!".includes(c) && pattern.charAt(i + 1) === "(" && pattern.includes(")", i + 2)) return;
			else lit += c;
		}
		return lit;
	};
	MAX_EXTGLOBS = 256;
	extglobCount = (pattern) => {
		let n = 0;
		for (let i = 0; i < pattern.length - 1; i++) {
			const c = pattern.charAt(i);
			if (c === "\\") i++;
			else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
				n++;
				i++;
			}
		}
		return n;
	};
	assertValidExtglobs = (pattern) => {
		if (extglobCount(pattern) > MAX_EXTGLOBS) throw new TypeError("pattern has too many extglobs");
	};
	extSafe = (pattern) => {
		if (/^[?*+@]\(\)$/.test(pattern) || pattern.includes("[:")) return false;
		let depth = 0;
		for (let i = 0; i < pattern.length; i++) {
			const c = pattern.charAt(i);
			if (c === "\\") {
				if (++i === pattern.length) return false;
			} else if (c === "[") {
				const close = classEnd(pattern, i);
				if (close !== -1) i = close;
			} else if ("+@!?*".includes(c) && pattern.charAt(i + 1) === "(") {
				depth++;
				i++;
			} else if (c === ")") {
				if (!depth--) return false;
			} else if (c === "|" && !depth) return false;
		}
		return !depth;
	};
	portionMatch = (p, f) => typeof p === "string" ? f === p : f !== "" && p.testUnchecked(f);
	endIndex = (p, last, lastStart, prev, prevStart) => portionMatch(p, last) ? lastStart : prev !== void 0 && portionMatch(p, prev) ? prevStart : -1;
	isDots = (p) => p === "." || p === "..";
	isDrive = (p) => typeof p === "string" && /^[a-z]:$/i.test(p);
	isLongUNC = (p) => typeof p === "string" && /^unc$/i.test(p);
	uncHost = (p) => {
		if (p[0] !== "" || p[1] !== "") return -1;
		const h = p[2] !== "?" ? 2 : isLongUNC(p[3]) ? 4 : -1;
		const host = p[h];
		const share = p[h + 1];
		return h !== -1 && host !== void 0 && host !== "" && host !== GLOBSTAR && share !== void 0 && share !== "" && share !== GLOBSTAR ? h : -1;
	};
	walkable = (p, dot) => !isDots(p) && (dot || !p.startsWith("."));
	dotPortion = (f, start, end, dot, sep) => {
		for (let k = start; k < end;) {
			if (f.charCodeAt(k) === 46) {
				if (!dot) return true;
				const n = f.charCodeAt(k + 1) === 46 ? k + 2 : k + 1;
				if (n >= end || isSep(f.charCodeAt(n), sep)) return true;
			}
			const s = nextSep(f, k, sep);
			if (s === -1) return false;
			k = s + 1;
			while (k < end && isSep(f.charCodeAt(k), sep)) k++;
		}
		return false;
	};
	isSep = (c, sep) => sep === "/" ? c === 47 : sep === "\\" ? c === 92 : c === 47 || c === 92;
	nextSep = (f, from, sep) => {
		if (sep !== "both") return f.indexOf(sep, from);
		const s = f.indexOf("/", from);
		const b = f.indexOf("\\", from);
		return s === -1 ? b : b === -1 ? s : Math.min(s, b);
	};
	lastSep = (f, from, sep) => sep !== "both" ? f.lastIndexOf(sep, from) : Math.max(f.lastIndexOf("/", from), f.lastIndexOf("\\", from));
	PENDING = {};
	Minimatch = class {
		options;
		set;
		pattern;
		windowsPathsNoEscape;
		nonegate;
		negate;
		comment;
		empty;
		preserveMultipleSlashes;
		partial;
		globSet;
		globParts;
		nocase;
		isWindows;
		platform;
		windowsNoMagicRoot;
		maxGlobstarRecursion;
		#endCheck;
		#literalCheck;
		#level2;
		#form;
		#literals = [];
		#shapes = [];
		#endRows = [];
		#matchers = /* @__PURE__ */ new Map();
		#pending = false;
		#rangeMark;
		#globstarParts = /* @__PURE__ */ new WeakMap();
		constructor(pattern, options = {}) {
			assertValidPattern(pattern);
			options = options || {};
			this.options = options;
			this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? DEFAULT_GLOB_STAR_RECURSION_MAX;
			this.pattern = pattern;
			this.platform = options.platform || defaultPlatform;
			this.isWindows = this.platform === "win32";
			this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[AWE_KEY] === false;
			if (this.windowsPathsNoEscape) this.pattern = this.pattern.replace(/\\/g, "/");
			this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
			this.negate = false;
			this.nonegate = !!options.nonegate;
			this.comment = false;
			this.empty = false;
			this.partial = !!options.partial;
			this.nocase = !!this.options.nocase;
			this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
			this.globSet = [];
			this.globParts = [];
			this.set = [];
			this.#endCheck = !this.preserveMultipleSlashes;
			this.#level2 = (options.optimizationLevel ?? 1) >= 2;
			const n = options.normalize;
			this.#form = n === true ? "NFC" : n || void 0;
			this.make();
			const drives = this.set.map((row) => this.#rootIndex(row));
			this.#endRows = this.set.map((row, r) => this.#endCheck && row.length - 1 > drives[r]);
			this.#literals = this.set.map((row, r) => {
				const end = this.#endRows[r] ? row.length - 1 : row.length;
				const lits = row.slice(drives[r] + 1, end).filter((p) => typeof p === "string" && !!p);
				return [...new Set(lits)];
			});
			this.#literalCheck = this.#literals.some((l) => l.length);
			this.#shapes = this.set.map((row, r) => {
				const [p0, p1, p2] = row;
				if (this.#endRows[r] && row.length === 2) {
					if (p0 === GLOBSTAR && p1 !== GLOBSTAR) return "tail";
				}
				if (this.#endRows[r] && options.matchBase && row.length === 1 && p0 !== GLOBSTAR && p0 !== "") return "base";
				if (!this.#endCheck || drives[r] !== -1) return void 0;
				if (row.length === 3 && p0 === GLOBSTAR && p2 === GLOBSTAR && p1 !== GLOBSTAR && p1 !== "" && this.maxGlobstarRecursion > 0) return "mid";
				if (row.length === 2 && p1 === GLOBSTAR && p0 !== GLOBSTAR && p0 !== "") return "head";
			});
		}
		#norm(p) {
			return this.#form ? p.normalize(this.#form) : p;
		}
		#rootIndex(row) {
			if (!this.isWindows) return -1;
			if (isDrive(row[0])) return 0;
			if (row[0] === "" && row[1] === "" && row[2] === "?" && isDrive(row[3])) return 3;
			const h = uncHost(row);
			return h === -1 ? -1 : h + 1;
		}
		hasMagic() {
			if (this.options.magicalBraces && this.set.length > 1) return true;
			for (const pattern of this.set) for (const part of pattern) if (typeof part !== "string") return true;
			return false;
		}
		make() {
			const pattern = this.pattern;
			const options = this.options;
			if (!options.nocomment && pattern.charAt(0) === "#") {
				this.comment = true;
				return;
			}
			if (!pattern) {
				this.empty = true;
				return;
			}
			this.parseNegate();
			this.globSet = [...new Set(this.#expandBraces())];
			const rawGlobParts = this.globSet.map((s) => this.#slashSplit(s));
			this.globParts = this.preprocess(rawGlobParts);
			this.#pending = true;
			let set = this.globParts.map((s, _, __) => {
				if (this.isWindows && this.windowsNoMagicRoot) {
					const n = s[2] === "?" && isLongUNC(s[3]) ? 6 : 4;
					const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && s.slice(3, n).every((p) => !globMagic.test(p));
					const isDrive = /^[a-z]:/i.test(s[0]);
					if (isUNC) return [...s.slice(0, n).map((p) => this.#norm(p)), ...s.slice(n).map((ss) => this.parse(ss))];
					else if (isDrive) return [this.#norm(s[0]), ...s.slice(1).map((ss) => this.parse(ss))];
				}
				return s.map((ss) => this.parse(ss));
			});
			this.set = set.filter((s) => s.indexOf(false) === -1);
			if (this.isWindows) for (let i = 0; i < this.set.length; i++) {
				const p = this.set[i];
				if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && (isDrive(p[3]) || isLongUNC(this.globParts[i][3]))) {
					if (isLongUNC(this.globParts[i][3])) p[3] = "UNC";
					p[2] = "?";
				}
			}
			if (!options.noext) this.mergeRows();
			this.#pending = false;
			this.set.forEach((row, i) => {
				for (let k = 0; k < row.length; k++) if (row[k] === PENDING) row[k] = this.parse(this.globParts[i][k]);
			});
		}
		mergeRows() {
			let merged = true;
			while (merged) {
				merged = false;
				if (this.set.length < 2) return;
				let keys = this.#mergeKeys();
				const len = Math.max(0, ...this.set.map((r) => r.length));
				for (let k = 0; k < len; k++) {
					const groups = /* @__PURE__ */ new Map();
					const R = this.set.length + 1;
					this.set.forEach((row, i) => {
						if (!(row[k] instanceof Matcher || row[k] === PENDING) || !extSafe(this.globParts[i][k])) return;
						const { pre, suf } = keys[i];
						const key = pre[k] * R + suf[k + 1];
						const g = groups.get(key);
						if (g) g.push(i);
						else groups.set(key, [i]);
					});
					const drop = /* @__PURE__ */ new Set();
					for (const g of groups.values()) {
						if (g.length < 2) continue;
						const [first, ...rest] = g;
						const glob = `@(${g.map((i) => this.globParts[i][k]).join("|")})`;
						if (extglobCount(glob) > MAX_EXTGLOBS) continue;
						this.globParts[first][k] = glob;
						this.set[first][k] = this.parse(glob);
						for (const i of rest) drop.add(i);
					}
					if (drop.size) {
						merged = true;
						this.set = this.set.filter((_, i) => !drop.has(i));
						this.globParts = this.globParts.filter((_, i) => !drop.has(i));
						if (this.set.length < 2) return;
						keys = this.#mergeKeys();
					}
				}
			}
		}
		#mergeKeys() {
			const partIds = /* @__PURE__ */ new Map();
			const ids = this.globParts.map((parts) => parts.map((s) => {
				let id = partIds.get(s);
				if (id === void 0) partIds.set(s, id = partIds.size);
				return id;
			}));
			const P = partIds.size;
			const len = Math.max(0, ...ids.map((r) => r.length));
			const keys = ids.map((r) => ({
				pre: [0],
				suf: new Array(r.length + 1).fill(0)
			}));
			for (let k = 0; k < len; k++) {
				const m = /* @__PURE__ */ new Map();
				ids.forEach((r, i) => {
					if (k >= r.length) return;
					const { pre } = keys[i];
					const key = pre[k] * P + r[k];
					let id = m.get(key);
					if (id === void 0) m.set(key, id = m.size + 1);
					pre.push(id);
				});
			}
			for (let k = len - 1; k >= 0; k--) {
				const m = /* @__PURE__ */ new Map();
				ids.forEach((r, i) => {
					if (k >= r.length) return;
					const { suf } = keys[i];
					const key = suf[k + 1] * P + r[k];
					let id = m.get(key);
					if (id === void 0) m.set(key, id = m.size + 1);
					suf[k] = id;
				});
			}
			return keys;
		}
		preprocess(globParts) {
			if (this.options.noglobstar) {
				for (const partset of globParts) for (let j = 0; j < partset.length; j++) if (partset[j] === "**") partset[j] = "*";
			}
			const { optimizationLevel = 1 } = this.options;
			if (optimizationLevel >= 2) {
				globParts = this.firstPhasePreProcess(globParts);
				globParts = this.secondPhasePreProcess(globParts);
			} else if (optimizationLevel >= 1) globParts = this.levelOneOptimize(globParts);
			else globParts = this.adjascentGlobstarOptimize(globParts);
			return globParts;
		}
		adjascentGlobstarOptimize(globParts) {
			return globParts.map((parts) => {
				let gs = -1;
				while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
					let i = gs;
					while (parts[i + 1] === "**") i++;
					if (i !== gs) parts.splice(gs, i - gs);
				}
				return parts;
			});
		}
		levelOneOptimize(globParts) {
			return globParts.map((parts) => {
				const root = this.#rootIndex(parts) + 1;
				parts = parts.reduce((set, part) => {
					const prev = set[set.length - 1];
					if (part === "**" && prev === "**") return set;
					if (part === "..") {
						if (set.length > root && prev && prev !== ".." && prev !== "." && prev !== "**") {
							set.pop();
							return set;
						}
					}
					set.push(part);
					return set;
				}, []);
				return parts.length === 0 ? [""] : parts;
			});
		}
		#canMatch(f) {
			const sep = !this.isWindows || !f.includes("\\") ? "/" : f.includes("/") ? "both" : "\\";
			let ends = this.#endCheck ? 0 : -1;
			let last = "";
			let lastStart = 0;
			let prev;
			let prevStart = 0;
			const dot = !!this.options.dot;
			ROWS: for (let r = 0; r < this.set.length; r++) {
				const row = this.set[r];
				const p = row[row.length - 1];
				let end = ends !== -1 && this.#endRows[r] && p !== GLOBSTAR;
				if (end && ends === 0) {
					const i = lastSep(f, f.length, sep);
					lastStart = i + 1;
					last = f.slice(lastStart);
					if (last === "" && i >= 0) {
						let j = i;
						while (j > 0 && isSep(f.charCodeAt(j - 1), sep)) j--;
						prevStart = j === 0 ? 0 : lastSep(f, j - 1, sep) + 1;
						prev = f.slice(prevStart, j);
					}
					const resolves = this.#level2 && (isDots(last) || last === "" && prev !== void 0 && isDots(prev));
					ends = resolves ? -1 : 1;
					end = !resolves;
				}
				let tailStart = -1;
				if (end && typeof p === "string") {
					tailStart = endIndex(p, last, lastStart, prev, prevStart);
					if (tailStart === -1) continue;
				}
				if (this.#literalCheck) {
					for (const l of this.#literals[r]) if (!f.includes(l)) continue ROWS;
				}
				if (end && typeof p === "object") {
					tailStart = endIndex(p, last, lastStart, prev, prevStart);
					if (tailStart === -1) continue;
				}
				const shape = this.#shapes[r];
				if (shape === "base" && end) return "yes";
				if (shape === "tail" && end) {
					if (this.#level2 && dotPortion(f, 0, tailStart, true, sep)) return "maybe";
					if (!dotPortion(f, 0, tailStart, dot, sep)) return "yes";
					continue;
				}
				if (shape === "mid" || shape === "head") {
					const m = this.#walk(f, row, shape === "head", dot, sep);
					if (m !== "no") return m;
					continue;
				}
				return "maybe";
			}
			return "no";
		}
		#matchShape(file, row, shape) {
			const dot = !!this.options.dot;
			const n = file.length;
			if (shape === "head") {
				if (n < 2 || !portionMatch(row[0], file[0])) return false;
				for (let i = 1; i < n; i++) if (!walkable(file[i], dot)) return false;
				return true;
			}
			const x = row[1];
			if (shape === "tail") {
				let t = n - 1;
				if (!portionMatch(x, file[t])) {
					if (file[t] !== "" || n === 1 || !portionMatch(x, file[--t])) return false;
				}
				for (let i = 0; i < t; i++) if (!walkable(file[i], dot)) return false;
				return true;
			}
			for (let k = 0; k < n; k++) {
				if (portionMatch(x, file[k]) && k + 1 < n) {
					let i = k + 1;
					while (i < n && walkable(file[i], dot)) i++;
					if (i === n) return true;
				}
				if (!walkable(file[k], dot)) return false;
			}
			return false;
		}
		#walk(f, row, head, dot, sep) {
			if (this.#level2 && dotPortion(f, 0, f.length, true, sep)) return "maybe";
			const x = row[head ? 0 : 1];
			let s = 0;
			for (let e = nextSep(f, s, sep); e !== -1; e = nextSep(f, s, sep)) {
				let next = e + 1;
				while (next < f.length && isSep(f.charCodeAt(next), sep)) next++;
				if ((typeof x === "string" ? e - s === x.length && f.startsWith(x, s) : e > s && x.testUnchecked(f.slice(s, e))) && !dotPortion(f, next, f.length, dot, sep)) return "yes";
				if (head || dotPortion(f, s, next, dot, sep)) return "no";
				s = next;
			}
			return "no";
		}
		#cachedSplit(f) {
			const last = lastSplit;
			return last?.f === f && last.isWindows === this.isWindows && last.preserveMultipleSlashes === this.preserveMultipleSlashes && last.normalize === this.#form ? last : void 0;
		}
		#split(f) {
			const { isWindows, preserveMultipleSlashes } = this;
			let parts = this.#slashSplit(isWindows ? f.split("\\").join("/") : f);
			const normalize = this.#form;
			if (normalize) parts = parts.map((p) => p.normalize(normalize));
			lastSplit = {
				f,
				isWindows,
				preserveMultipleSlashes,
				normalize,
				parts
			};
			return lastSplit;
		}
		#levelTwoFileOptimize(file) {
			const parts = [...file];
			let didSomething = false;
			do {
				didSomething = false;
				if (!this.preserveMultipleSlashes) {
					for (let i = 1; i < parts.length - 1; i++) {
						const p = parts[i];
						if (i === 1 && p === "" && parts[0] === "") continue;
						if (p === "." || p === "") {
							didSomething = true;
							parts.splice(i, 1);
							i--;
						}
					}
					if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
						didSomething = true;
						parts.pop();
					}
				}
				const root = this.#rootIndex(parts) + 1;
				let dd = root;
				while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
					const p = parts[dd - 1];
					if (p && p !== "." && p !== ".." && p !== "**") {
						didSomething = true;
						parts.splice(dd - 1, 2);
						dd = Math.max(dd - 2, root);
					}
				}
			} while (didSomething);
			return parts.length === 0 ? [""] : parts;
		}
		firstPhasePreProcess(globParts) {
			const { braceExpandMax = DEFAULT_BRACE_EXPAND_MAX } = this.options;
			let splitCells = 0;
			const maxSplitCells = 1e6;
			let didSomething = false;
			do {
				didSomething = false;
				for (let parts of globParts) {
					let gs = -1;
					while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
						let gss = gs;
						while (parts[gss + 1] === "**") gss++;
						if (gss > gs) parts.splice(gs + 1, gss - gs);
						let next = parts[gs + 1];
						const p = parts[gs + 2];
						const p2 = parts[gs + 3];
						if (next !== "..") continue;
						if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") continue;
						const addedCells = parts.length - 1;
						if (globParts.length >= braceExpandMax || splitCells + addedCells > maxSplitCells) throw new RangeError(`optimizationLevel 2: too many patterns from '**/..'`);
						didSomething = true;
						parts.splice(gs, 1);
						const other = parts.slice(0);
						other[gs] = "**";
						splitCells += addedCells;
						globParts.push(other);
						gs--;
					}
					if (!this.preserveMultipleSlashes) {
						for (let i = 1; i < parts.length - 1; i++) {
							const p = parts[i];
							if (i === 1 && p === "" && parts[0] === "") continue;
							if (p === "." || p === "") {
								didSomething = true;
								parts.splice(i, 1);
								i--;
							}
						}
						if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
							didSomething = true;
							parts.pop();
						}
					}
					const root = this.#rootIndex(parts) + 1;
					let dd = root;
					while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
						const p = parts[dd - 1];
						if (p && p !== "." && p !== ".." && p !== "**") {
							didSomething = true;
							const splin = dd === 1 && parts[dd + 1] === "**" ? ["."] : [];
							parts.splice(dd - 1, 2, ...splin);
							if (parts.length === 0) parts.push("");
							dd = Math.max(dd - 2, root);
						}
					}
				}
			} while (didSomething);
			return globParts;
		}
		secondPhasePreProcess(globParts) {
			const keys = /* @__PURE__ */ new Set();
			const rows = globParts.filter((parts) => {
				const key = parts.join("/");
				if (keys.has(key)) return false;
				keys.add(key);
				return true;
			});
			const stars = /* @__PURE__ */ new Map();
			for (const parts of rows) {
				const s = [];
				for (let i = 0; i < parts.length; i++) if (parts[i] === "*") s.push(i);
				if (s.length) stars.set(s.join(","), s);
			}
			if (!stars.size || rows.length * stars.size > 1e5) return rows;
			const { dot } = this.options;
			return rows.filter((parts) => {
				for (const s of stars.values()) {
					if (s[s.length - 1] >= parts.length) continue;
					const c = [...parts];
					let ok = true;
					let changed = false;
					for (const i of s) {
						const p = parts[i];
						if (p === "*") continue;
						if (!p || p === "**" || !dot && p.startsWith(".")) {
							ok = false;
							break;
						}
						c[i] = "*";
						changed = true;
					}
					if (ok && changed && keys.has(c.join("/"))) return false;
				}
				return true;
			});
		}
		parseNegate() {
			if (this.nonegate) return;
			const pattern = this.pattern;
			let negate = false;
			let negateOffset = 0;
			for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
				negate = !negate;
				negateOffset++;
			}
			if (negateOffset) this.pattern = pattern.slice(negateOffset);
			this.negate = negate;
		}
		#matchRow(file, resolved, pattern, partial) {
			let fileStartIndex = 0;
			let patternStartIndex = 0;
			const fh = this.isWindows ? uncHost(resolved) : -1;
			const ph = fh === -1 ? -1 : uncHost(pattern);
			if (ph !== -1) {
				const host = pattern[ph];
				const share = pattern[ph + 1];
				if (typeof host !== "string" || typeof share !== "string") {
					fileStartIndex = fh;
					patternStartIndex = ph;
				} else if (resolved[fh].toLowerCase() === host.toLowerCase() && resolved[fh + 1].toLowerCase() === share.toLowerCase()) {
					fileStartIndex = fh + 2;
					patternStartIndex = ph + 2;
				}
			} else if (this.isWindows) {
				const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
				const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
				const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
				const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
				const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
				const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
				if (typeof fdi === "number" && typeof pdi === "number") {
					const [fd, pd] = [file[fdi], pattern[pdi]];
					if (fd.toLowerCase() === pd.toLowerCase()) {
						patternStartIndex = pdi + 1;
						fileStartIndex = fdi + 1;
					}
				}
			}
			file = resolved;
			if (pattern.includes(GLOBSTAR)) return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
			return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
		}
		#matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
			const { head, body, tail, segments } = this.#getGlobstarParts(pattern, partial, patternIndex);
			if (head.length) {
				const headEnd = fileIndex + head.length;
				if (!this.#matchOne(file, head, partial, fileIndex, 0, headEnd)) return false;
				fileIndex += head.length;
				patternIndex += head.length;
			}
			let fileTailMatch = 0;
			if (tail.length) {
				if (tail.length + fileIndex > file.length) return false;
				let tailStart = file.length - tail.length;
				if (this.#matchOne(file, tail, partial, tailStart, 0)) fileTailMatch = tail.length;
				else {
					if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) return false;
					tailStart--;
					if (!this.#matchOne(file, tail, partial, tailStart, 0)) return false;
					fileTailMatch = tail.length + 1;
				}
			}
			if (!body.length) {
				let sawSome = !!fileTailMatch;
				for (let i = fileIndex; i < file.length - fileTailMatch; i++) {
					const f = String(file[i]);
					sawSome = true;
					if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
				}
				return partial || sawSome;
			}
			return !!this.#matchGlobStarBodySections(file, segments, file.length - fileTailMatch, fileIndex, 0, partial, 0, !!fileTailMatch, /* @__PURE__ */ new Set());
		}
		#getGlobstarParts(pattern, partial, patternIndex) {
			let byStart = this.#globstarParts.get(pattern);
			if (!byStart) {
				byStart = [];
				this.#globstarParts.set(pattern, byStart);
			}
			const key = patternIndex * 2 + (partial ? 1 : 0);
			const found = byStart[key];
			if (found) return found;
			const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
			const lastgs = pattern.lastIndexOf(GLOBSTAR);
			const head = pattern.slice(patternIndex, firstgs);
			const body = pattern.slice(firstgs + 1, partial ? void 0 : lastgs);
			const tail = partial ? [] : pattern.slice(lastgs + 1);
			const segments = [[[], 0]];
			let current = segments[0];
			let nonGsParts = 0;
			const nonGsPartsSums = [0];
			for (const b of body) if (b === GLOBSTAR) {
				nonGsPartsSums.push(nonGsParts);
				current = [[], 0];
				segments.push(current);
			} else {
				current[0].push(b);
				nonGsParts++;
			}
			segments.forEach((b, i) => {
				b[1] = nonGsParts - nonGsPartsSums[i];
			});
			const parts = {
				head,
				body,
				tail,
				segments
			};
			byStart[key] = parts;
			return parts;
		}
		#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex, bodyIndex, partial, globStarDepth, sawTail, tried) {
			const bs = bodySegments[bodyIndex];
			if (!bs) {
				if (partial) return fileIndex >= fileLength || fileIndex === fileLength - 1 && file[fileIndex] === "";
				for (let i = fileIndex; i < fileLength; i++) {
					sawTail = true;
					const f = file[i];
					if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
				}
				return sawTail;
			}
			const [body, need] = bs;
			const after = partial ? fileLength : fileLength - need;
			while (fileIndex <= after) {
				const key = bodyIndex * (file.length + 1) + fileIndex;
				if (tried.has(key)) return false;
				tried.add(key);
				if (this.#matchOne(file, body, partial, fileIndex, 0, fileIndex + body.length) && globStarDepth < this.maxGlobstarRecursion) {
					const sub = this.#matchGlobStarBodySections(file, bodySegments, fileLength, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail, tried);
					if (sub !== false) return sub;
				}
				if (fileIndex === after) break;
				const f = file[fileIndex];
				if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) return false;
				fileIndex++;
			}
			return partial || null;
		}
		#matchOne(file, pattern, partial, fileIndex, patternIndex, fileEnd = file.length) {
			let fi;
			let pi;
			let pl;
			let fl;
			for (fi = fileIndex, pi = patternIndex, fl = Math.min(fileEnd, file.length), pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
				let p = pattern[pi];
				let f = file[fi];
				/* c8 ignore start */
				if (p === false || p === GLOBSTAR) return false;
				/* c8 ignore stop */
				if (!portionMatch(p, f)) return false;
			}
			if (fi === fl && pi === pl) return true;
			else if (fi === fl) return partial;
			else if (pi === pl) return fi === fl - 1 && file[fi] === "";
			else throw new Error("wtf?");
			/* c8 ignore stop */
		}
		braceExpand() {
			return braceExpand(this.pattern, this.options);
		}
		#expandBraces() {
			const { pattern } = this;
			if (this.options.nobrace) return this.braceExpand();
			let code = 57344;
			while (pattern.includes(String.fromCharCode(code))) if (++code > 63743) return this.braceExpand();
			const mark = String.fromCharCode(code);
			let found = false;
			const marked = pattern.replace(rangeRe, (m, lo, hi) => {
				const a = Number(lo);
				const b = Number(hi);
				if (!Number.isSafeInteger(a) || !Number.isSafeInteger(b) || Math.abs(a - b) + 1 < RANGE_MIN) return m;
				found = true;
				return `${mark}${lo}..${hi}${mark}`;
			});
			if (!found) return this.braceExpand();
			const set = braceExpand(marked, this.options);
			for (const p of set) for (const portion of p.split("/")) {
				const c = portion.indexOf("[");
				if (c !== -1 && c < portion.lastIndexOf(mark)) return this.braceExpand();
				if (!this.options.noext && inRepeatOrNegExt(portion, mark)) return this.braceExpand();
			}
			this.#rangeMark = mark;
			return set;
		}
		parse(pattern) {
			assertValidPattern(pattern);
			const options = this.options;
			if (pattern === "**") return GLOBSTAR;
			if (pattern === "") return "";
			const { nocase, nocaseMagicOnly, noext = false, dot, normalize } = options;
			const rangeMark = this.#rangeMark;
			const lit = rangeMark && pattern.includes(rangeMark) ? void 0 : literal(pattern, noext);
			if (lit !== void 0 && !(nocase && !nocaseMagicOnly && pattern.toUpperCase() !== pattern.toLowerCase())) return this.#norm(lit);
			if (this.#pending) return PENDING;
			let m = this.#matchers.get(pattern);
			if (!m) {
				if (!noext) assertValidExtglobs(pattern);
				m = new Matcher(pattern, {
					nocase,
					noext,
					dot,
					normalize,
					...rangeMark && { rangeMark }
				});
				this.#matchers.set(pattern, m);
			}
			return m;
		}
		#slashSplit(p) {
			if (this.preserveMultipleSlashes) return p.split("/");
			else if (this.isWindows && /^\/\/[^/]+/.test(p)) return ["", ...p.split(/\/+/)];
			else return p.split(/\/+/);
		}
		match(f, partial = this.partial) {
			if (this.comment) return false;
			if (this.empty) return f === "";
			if (f === "/" && partial) return true;
			const options = this.options;
			let split = this.#cachedSplit(f);
			if (!split) {
				if (!partial && !this.#form && (this.#endCheck || this.#literalCheck) && lastChecked !== f) {
					lastChecked = f;
					const can = this.#canMatch(f);
					if (can === "no") return options.flipNegate ? false : this.negate;
					if (can === "yes") return options.flipNegate ? true : !this.negate;
				}
				split = this.#split(f);
			}
			const ff = split.parts;
			const resolved = this.#level2 ? split.resolved ??= this.#levelTwoFileOptimize(ff) : ff;
			const set = this.set;
			let filename = ff[ff.length - 1];
			if (!filename) for (let i = ff.length - 2; !filename && i >= 0; i--) filename = ff[i];
			for (let r = 0; r < set.length; r++) {
				const pattern = set[r];
				const shape = partial ? void 0 : this.#shapes[r];
				if (shape === "base" ? portionMatch(pattern[0], filename) : shape ? this.#matchShape(resolved, pattern, shape) : options.matchBase && pattern.length === 1 ? this.#matchRow([filename], [filename], pattern, partial) : this.#matchRow(ff, resolved, pattern, partial)) {
					if (options.flipNegate) return true;
					return !this.negate;
				}
			}
			if (options.flipNegate) return false;
			return this.negate;
		}
		static defaults(def) {
			return minimatch.defaults(def).Minimatch;
		}
	};
	/* c8 ignore stop */
	minimatch.Minimatch = Minimatch;
	minimatch.escape = escape;
	minimatch.unescape = unescape;
}));
// src/text/patterns.ts
/**
* Whether the whole of an ARN, an account id or a group matches `pattern`. `*` matches any characters, also `/`.
* ARNs are compared in any case, as in the reference, and everything else as written. Takes linear time.
*/
function matchesPattern(text, pattern) {
	const isArn = /^arn:/i.test(text);
	return minimatch(asName(isArn ? fold$1(text) : text), asName(isArn ? fold$1(pattern) : pattern), ONLY_WILDCARDS);
}
/** Makes the text look like one ordinary file name, because `/` and `..` are not special in an ARN. */
function asName(text) {
	return `:${text.replaceAll("/", "")}`;
}
/**
* Whether `filename`, or a folder that it is in, matches `glob`. A glob without `/` matches in every folder.
*
* @param filename With `/` between its parts.
*/
function matchesGlob(filename, glob) {
	const pattern = glob.replace(/^\.\//, "").replace(/\/+$/, "");
	const path = filename.replace(/^\.\//, "");
	return [pattern, `${pattern.includes("/") ? "" : "**/"}${pattern}/**`].some((each) => new Minimatch(each, GLOBS).match(path));
}
var patternsSchema, ONLY_WILDCARDS, GLOBS;
var init_patterns = __esmMin((() => {
	init_esm();
	init_mini();
	init_fold();
	patternsSchema = /* @__PURE__ */ array((/* @__PURE__ */ string()).check(/* @__PURE__ */ _minLength(1), /* @__PURE__ */ _maxLength(512)));
	ONLY_WILDCARDS = {
		nobrace: true,
		noext: true,
		nonegate: true,
		nocomment: true,
		dot: true,
		platform: "linux"
	};
	GLOBS = {
		dot: true,
		matchBase: true,
		nonegate: true,
		nocomment: true,
		windowsPathsNoEscape: false,
		braceExpandMax: 1e3
	};
}));
// src/lint/rules/policy/allowed-accounts.ts
var allowedAccounts;
var init_allowed_accounts = __esmMin((() => {
	init_mini();
	init_keys();
	init_nodes();
	init_iam_name();
	init_patterns();
	init_shorten();
	init_rule();
	init_arn_facts();
	allowedAccounts = defineRule({
		name: "allowed-accounts",
		description: "an AWS account that the policy does not let into this cluster",
		level: "off",
		fixes: false,
		options: /* @__PURE__ */ object({ 
		/** Patterns of account ids. */
accounts: patternsSchema }),
		messages: { refused: ({ account, allowed }) => `account ${account} is not among those that may be let in (${shorten(allowed.join(", "))})` },
		yieldsTo: [{
			rule: "placeholder",
			at: "field"
		}],
		check({ entries, sections }, report, { accounts: allowed }) {
			const isRefused = (account) => isAccountId(account) && !allowed.some((pattern) => matchesPattern(account, pattern));
			for (const entry of entries) {
				const { arn } = entry;
				if (arn !== void 0) {
					const { account, parts } = readArnText(arn);
					const at = parts[4];
					if (at !== void 0 && isRefused(account)) report(partOf(arn, at.start, at.end), {
						found: "refused",
						account,
						allowed
					}, { field: "arn" });
				}
				for (const { value, span } of ssoAccounts(entry)) if (isRefused(value)) report(span, {
					found: "refused",
					account: value,
					allowed
				}, { field: "sso" });
			}
			for (const { value, span } of sections.flatMap((section) => section.accounts)) if (isRefused(value)) report(span, {
				found: "refused",
				account: value,
				allowed
			});
		}
	});
}));
// src/lint/rules/policy/allowed-groups.ts
var allowedGroups;
var init_allowed_groups = __esmMin((() => {
	init_mini();
	init_patterns();
	init_shorten();
	init_rule();
	init_places$1();
	init_templates();
	allowedGroups = defineRule({
		name: "allowed-groups",
		description: "a group that the policy does not let this identity have",
		level: "off",
		fixes: false,
		options: /* @__PURE__ */ object({ 
		/** For each pattern of groups, the patterns of the ARNs that may have them. Groups of no pattern are free. */
groups: /* @__PURE__ */ record((/* @__PURE__ */ string()).check(/* @__PURE__ */ _minLength(1), /* @__PURE__ */ _maxLength(512)), patternsSchema) }),
		messages: { refused: ({ group, arn, allowed }) => {
			const who = arn === void 0 ? "this entry" : shorten(arn);
			const may = allowed.length === 0 ? "no one may have it" : `it is for ${shorten(allowed.join(", "), 300)}`;
			return `the policy does not let ${who} have the group '${shorten(group)}': ${may}`;
		} },
		check({ entries }, report, options) {
			const policies = Object.entries(options.groups);
			for (const entry of entries) {
				const arn = entry.arn?.value;
				for (const { value: group, text, span } of entry.groups) {
					if (text === void 0) continue;
					const filled = filledIn(entry, group);
					for (const [pattern, allowed] of policies) {
						if (!matchesPattern(group, pattern) && !matchesPattern(filled, pattern)) continue;
						if (arn !== void 0 && allowed.some((each) => matchesPattern(arn, each))) continue;
						const said = {
							found: "refused",
							group,
							arn,
							allowed
						};
						report(placeWithin(entry, span), said, { field: "groups" });
						break;
					}
				}
			}
		}
	});
}));
// src/lint/rules/policy/denied-arns.ts
var deniedArns;
var init_denied_arns = __esmMin((() => {
	init_mini();
	init_patterns();
	init_rule();
	deniedArns = defineRule({
		name: "denied-arns",
		description: "an identity that the policy keeps out of this cluster",
		level: "off",
		fixes: false,
		options: /* @__PURE__ */ object({ 
		/** Patterns of ARNs that no entry may have. */
arns: patternsSchema }),
		messages: { denied: ({ pattern }) => `the policy keeps this identity out ('${pattern}'); remove the entry` },
		check({ entries }, report, { arns }) {
			for (const { arn } of entries) {
				const pattern = arn && arns.find((denied) => matchesPattern(arn.value, denied));
				if (arn !== void 0 && pattern !== void 0) report(arn.span, {
					found: "denied",
					pattern
				}, { field: "arn" });
			}
		}
	});
}));
// src/document/read-mappings.ts
/**
* The mappings that `parseAwsAuth` finds in the same text, without the empty accounts that stand for items it could not
* reach. Of several aws-auth ConfigMaps the last one counts.
*/
function mappingsIn({ configMaps }) {
	return mappingsOf(configMaps.findLast(({ isAwsAuth }) => isAwsAuth));
}
/** The mappings of one ConfigMap, whatever its name is. There are none if a section is no text: the API server refuses it. */
function mappingsOf(configMap) {
	const sections = configMap?.sections ?? [];
	if (sections.some(({ isText, key, name }) => !isText && key.value === name)) return {
		roles: [],
		users: [],
		accountItems: []
	};
	const mappings = configMap?.entries.flatMap(({ mapping }) => mapping ?? []) ?? [];
	return {
		roles: mappings.filter((mapping) => mapping.kind !== "user"),
		users: mappings.filter((mapping) => mapping.kind === "user"),
		accountItems: sections.flatMap((section) => section.accounts).flatMap(({ isRead, value, index }) => isRead ? [{
			account: value,
			index
		}] : [])
	};
}
/** The values of a ConfigMap's data, as `parseAwsAuth` gives them. */
function textsOf(configMap) {
	if (configMap === void 0) return [];
	const keys = configMap.data.map(({ key, value }) => {
		const [start, end] = rangeOf(value.node);
		return {
			key: key.value,
			start,
			end
		};
	});
	return [{
		text: configMap.source.text,
		sections: [],
		keys
	}];
}
var init_read_mappings = __esmMin((() => {
	init_range();
}));
// src/identity/caller-identity.ts
/** The ARN in the input of `resolve`. Undefined if it has no ARN. */
function arnOf$1(caller) {
	if (typeof caller === "string") return caller;
	const arn = typeof caller === "object" ? caller?.Arn : void 0;
	return typeof arn === "string" ? arn : void 0;
}
/**
* The identity, or a message that says what is malformed.
*
* @param arn The caller's ARN.
* @param parsed The result of `readArn` for `arn`.
* @param sources Filled in with where the account and the session name come from.
* @see the reference's pkg/token/token.go (Verify)
*/
function readIdentity(caller, arn, parsed, sources) {
	const { type, canonicalArn, partition } = parsed;
	if (typeof caller === "string") {
		const sessionName = sessionNameIn$1(arn, parsed);
		if (sources !== void 0) noteSources(sources, {}, type, sessionName);
		return {
			arn,
			canonicalArn,
			type,
			partition,
			accountId: parsed.accountId,
			userId: "",
			sessionName
		};
	}
	const { Account: accountId = parsed.accountId, UserId: fullUserId, AccessKeyId: accessKeyId } = caller;
	if (typeof accountId !== "string") return "Account is not text; give the account id in quotes";
	if (accessKeyId !== void 0 && typeof accessKeyId !== "string") return "AccessKeyId is not text";
	let userId = "";
	let sessionName = "";
	if (fullUserId === void 0) sessionName = sessionNameIn$1(arn, parsed);
	else if (typeof fullUserId !== "string") return "UserId is not text";
	else if (hasSessions(type)) {
		const colon = fullUserId.indexOf(":");
		if (colon === -1 || fullUserId.indexOf(":", colon + 1) !== -1) return `UserId '${fullUserId}' is not that of a role session, <role id>:<session name>`;
		userId = fullUserId.slice(0, colon);
		sessionName = fullUserId.slice(colon + 1);
	} else userId = fullUserId;
	if (sources !== void 0) noteSources(sources, caller, type, sessionName);
	return accessKeyId === void 0 ? {
		arn,
		canonicalArn,
		type,
		partition,
		accountId,
		userId,
		sessionName
	} : {
		arn,
		canonicalArn,
		type,
		partition,
		accountId,
		userId,
		sessionName,
		accessKeyId
	};
}
function noteSources(sources, { Account, UserId }, type, sessionName) {
	sources.accountFrom = Account === void 0 ? "arn" : "Account";
	if (!hasSessions(type)) sources.sessionFrom = "no-role";
	else if (UserId !== void 0) sources.sessionFrom = "UserId";
	else sources.sessionFrom = sessionName === "" ? "none" : "arn";
}
/** Whether the identity is a role's. Only roles have sessions and session names. */
function hasSessions(type) {
	return type === "assumed-role" || type === "role";
}
var init_caller_identity = __esmMin((() => {
	init_arn();
}));
// src/schema/settings.ts
function settingsOf({ ssoRoleMatch = false, reservedUsernamePrefixes = [], templateDelimiters = "both" }) {
	return {
		ssoRoleMatch,
		reservedUsernamePrefixes: reservedUsernamePrefixes.filter((prefix) => prefix !== ""),
		templateDelimiters
	};
}
var init_settings = __esmMin((() => {
	init_mini();
}));
// src/mapping/compiled-entry.ts
var EntryCompiler;
var init_compiled_entry = __esmMin((() => {
	init_template();
	EntryCompiler = class {
		#delimiters;
		#templates = /* @__PURE__ */ new Map();
		#groupLists = /* @__PURE__ */ new Map();
		constructor(delimiters) {
			this.#delimiters = delimiters;
		}
		compile(mapping) {
			const username = this.#template(mapping.username);
			const key = JSON.stringify(mapping.groups);
			const groups = this.#groupLists.get(key) ?? this.#compileGroups(mapping.groups);
			this.#groupLists.set(key, groups);
			return {
				mapping,
				username,
				groups,
				needsDnsName: groups.needsDnsName || needsDnsName(username)
			};
		}
		#compileGroups(groups) {
			const templates = groups.map((group) => this.#template(group));
			return {
				templates: templates.some((group) => typeof group !== "string") ? templates : void 0,
				plain: Object.freeze([...groups]),
				needsDnsName: templates.some(needsDnsName)
			};
		}
		#template(text) {
			const template = this.#templates.get(text) ?? compileTemplate(text, this.#delimiters);
			this.#templates.set(text, template);
			return template;
		}
	};
}));
// src/mapping/entry-index.ts
/** A copy of the text. A slice would keep the whole document in memory, and would be compared inside it. */
function flat(text) {
	return [text.slice(0, 1), text.slice(1)].join("");
}
var EntryIndex;
var init_entry_index = __esmMin((() => {
	init_arn();
	init_fold();
	init_contest();
	EntryIndex = class {
		#roles = /* @__PURE__ */ new Map();
		#ssoRoles = /* @__PURE__ */ new Map();
		#users = /* @__PURE__ */ new Map();
		/** The answer for each ARN just as some entry spells it, found without folding. */
		#bySpelling = /* @__PURE__ */ new Map();
		/** The same for the sessions of each role, by their ARNs up to the session's name, as STS writes them. */
		#bySession = /* @__PURE__ */ new Map();
		constructor(roles, users, ssoRoleMatch, compile) {
			for (const role of lastOf$1(roles, keyOf$1)) if (role.kind === "role") this.#roles.set(fold$1(role.roleArn), compile(role));
			else if (ssoRoleMatch) this.#ssoRoles.set(ssoKey(role.sso), compile(role));
			for (const user of lastOf$1(users, keyOf$1)) this.#users.set(fold$1(user.userArn), compile(user));
			for (const role of roles) if (role.kind === "role") this.#remember(role.roleArn);
			for (const { userArn } of users) this.#remember(userArn);
		}
		find(arn) {
			return this.#bySpelling.get(arn.canonicalArn) ?? this.#findFolded(arn.canonicalArn);
		}
		/**
		* What a role's session finds by its ARN as STS writes it: the usual case, decided before anything is taken apart.
		* Where this finds nothing, the canonical ARN may still find an entry.
		*/
		findSession(arn) {
			return this.#bySession.get(arn.slice(0, arn.lastIndexOf("/")));
		}
		#remember(written) {
			if (this.#bySpelling.has(written)) return;
			const entry = this.#findFolded(written);
			if (entry === void 0) return;
			const arn = readArn(written);
			if (typeof arn === "string" || arn.canonicalArn !== written) return;
			this.#bySpelling.set(written, entry);
			const { type, partition, accountId } = arn;
			const start = `arn:${partition}:iam::${accountId}:role/`;
			if (type !== "role" || !written.startsWith(start)) return;
			const session = `arn:${partition}:sts::${accountId}:assumed-role/${written.slice(start.length)}`;
			const canonicalArn = flat(written);
			this.#bySession.set(flat(session), {
				type: "assumed-role",
				canonicalArn,
				partition,
				accountId,
				entry
			});
		}
		#findFolded(canonicalArn) {
			const lower = lowerCase(canonicalArn);
			const folded = fold$1(lower);
			return this.#roles.get(folded) ?? this.#findSso(lower) ?? this.#users.get(folded);
		}
		#findSso(lowerArn) {
			if (this.#ssoRoles.size === 0) return void 0;
			for (const key of ssoKeysOf(lowerArn)) {
				const entry = this.#ssoRoles.get(key);
				if (entry !== void 0) return entry;
			}
		}
	};
}));
// src/mapping/refusals.ts
function malformed(message) {
	return {
		mapped: false,
		reason: "malformed-identity",
		message: quotable(message)
	};
}
function noEntry(identity) {
	const { canonicalArn, accountId } = identity;
	return {
		mapped: false,
		reason: "not-mapped",
		message: `${quotable(canonicalArn)} has no entry, and mapAccounts does not list ${quotable(accountId)}`,
		identity
	};
}
function reservedUsername$1(username, prefix, identity, mapping) {
	return {
		mapped: false,
		reason: "reserved-username",
		message: `username '${quotable(username)}' starts with the reserved prefix '${prefix}'`,
		identity,
		mapping
	};
}
/** A session that is not named after an instance, at an entry that needs its DNS name. */
function notAnInstance(identity, mapping) {
	return {
		mapped: false,
		reason: "template",
		message: `session name '${quotable(identity.sessionName)}' is no EC2 instance id, which {{EC2PrivateDNSName}} needs`,
		identity,
		mapping
	};
}
/** @param given What `ec2PrivateDnsName` gave in place of a text. */
function noDnsName(identity, mapping, given) {
	const why = !given.isAsked ? "no ec2PrivateDnsName option was given" : given.answer === void 0 ? "there is none" : given.answer instanceof Promise ? "ec2PrivateDnsName returned a promise; use resolveAsync" : "ec2PrivateDnsName returned something else than text";
	return {
		mapped: false,
		reason: "template",
		message: `the private DNS name of ${identity.sessionName} is not known: ${why}`,
		identity,
		mapping
	};
}
/** @param error What `ec2PrivateDnsName` threw. */
function dnsNameFailed(identity, mapping, error) {
	return {
		mapped: false,
		reason: "template",
		message: `the private DNS name of ${identity.sessionName} could not be looked up: ${quotable(reasonOf$1(error))}`,
		identity,
		mapping
	};
}
function reasonOf$1(error) {
	if (error instanceof Error) return error.message;
	try {
		return String(error);
	} catch {
		return "ec2PrivateDnsName threw an object without a text";
	}
}
/** What an identity says of itself may hold anything. It must not begin a line of a log. */
function quotable(text) {
	return shorten(text, MAX_QUOTED);
}
var MAX_QUOTED;
var init_refusals = __esmMin((() => {
	init_shorten();
	MAX_QUOTED = 3e3;
}));
// src/mapping/resolver.ts
var NO_GROUPS, Resolver;
var init_resolver = __esmMin((() => {
	init_arn();
	init_caller_identity();
	init_settings();
	init_compiled_entry();
	init_entry_index();
	init_refusals();
	init_template();
	NO_GROUPS = Object.freeze([]);
	Resolver = class {
		settings;
		#entries;
		#accounts;
		#reservedPrefixes;
		#dnsNameOf;
		constructor({ roles, users, accountItems }, options) {
			this.settings = settingsOf(options);
			const { ssoRoleMatch, templateDelimiters, reservedUsernamePrefixes } = this.settings;
			const compiler = new EntryCompiler(templateDelimiters);
			this.#entries = new EntryIndex(roles, users, ssoRoleMatch, (mapping) => compiler.compile(mapping));
			this.#accounts = new Map(accountItems.map((item) => [item.account, item]));
			this.#reservedPrefixes = reservedUsernamePrefixes;
			this.#dnsNameOf = options.ec2PrivateDnsName;
		}
		/** @param trace Takes down the decisions. */
		resolve(caller, trace) {
			const decided = this.#decide(caller, trace);
			if ("mapped" in decided) return decided;
			const { entry, identity } = decided;
			try {
				const dnsName = this.#dnsNameOf?.(identity.sessionName);
				if (dnsName instanceof Promise) dnsName.catch(() => {});
				return this.#fillDnsName(decided, dnsName, trace);
			} catch (error) {
				return dnsNameFailed(identity, entry.mapping, error);
			}
		}
		async resolveAsync(caller) {
			const decided = this.#decide(caller, void 0);
			if ("mapped" in decided) return decided;
			const { entry, identity } = decided;
			try {
				return this.#fillDnsName(decided, await this.#dnsNameOf?.(identity.sessionName), void 0);
			} catch (error) {
				return dnsNameFailed(identity, entry.mapping, error);
			}
		}
		#decide(caller, trace) {
			const arn = arnOf$1(caller);
			if (arn === void 0) return malformed("no ARN; give GetCallerIdentity's { Arn, Account, UserId }, or an ARN");
			const known = this.#entries.findSession(arn);
			const parsed = known ?? readArn(arn);
			if (typeof parsed === "string") return malformed(parsed);
			if (trace !== void 0) trace.arn = parsed;
			const identity = readIdentity(caller, arn, parsed, trace);
			if (typeof identity === "string") return malformed(identity);
			const entry = known === void 0 ? this.#entries.find(parsed) : known.entry;
			if (entry === void 0) return this.#withoutEntry(identity, trace);
			if (!entry.needsDnsName) return this.#fill(entry, identity, "", trace);
			return isInstanceId(identity.sessionName) ? {
				entry,
				identity
			} : notAnInstance(identity, entry.mapping);
		}
		#withoutEntry(identity, trace) {
			const account = this.#accounts.get(identity.accountId);
			if (account === void 0) return noEntry(identity);
			if (trace !== void 0) trace.account = account;
			return {
				mapped: true,
				username: identity.canonicalArn,
				groups: NO_GROUPS,
				via: "account",
				identity
			};
		}
		#fillDnsName({ entry, identity }, dnsName, trace) {
			if (typeof dnsName === "string") return this.#fill(entry, identity, dnsName, trace);
			return noDnsName(identity, entry.mapping, {
				isAsked: this.#dnsNameOf !== void 0,
				answer: dnsName
			});
		}
		#fill(entry, identity, dnsName, trace) {
			const username = fillTemplate(entry.username, identity, dnsName);
			const prefix = this.#reservedPrefixes.length === 0 ? void 0 : this.#reservedPrefixes.find((reserved) => username.startsWith(reserved));
			if (trace !== void 0) {
				trace.username = username;
				trace.dnsName = dnsName;
				if (prefix !== void 0) trace.reservedPrefix = prefix;
			}
			if (prefix !== void 0) return reservedUsername$1(username, prefix, identity, entry.mapping);
			const { templates, plain } = entry.groups;
			return {
				mapped: true,
				username,
				groups: templates?.map((group) => fillTemplate(group, identity, dnsName)) ?? plain,
				via: "mapping",
				mapping: entry.mapping,
				identity
			};
		}
	};
}));
// src/lint/rules/policy/required-mapping.ts
function keep(arn, missing) {
	return `${arn} must keep its access: ${missing}`;
}
function hasRolePath(arn) {
	const { kind, path } = readWrittenArn(arn);
	return kind === "role" && path !== "/";
}
function whatIsMissing({ arn, groups: required = [], username }, resolution) {
	const { mapping } = resolution;
	if (!resolution.mapped && (mapping === void 0 || !isNodeToBe(resolution))) return {
		found: "refused",
		arn,
		why: resolution.message
	};
	const groups = resolution.mapped ? resolution.groups : (mapping?.groups ?? []).map((group) => withAccount(group, resolution));
	const lost = required.filter((group) => !groups.includes(group));
	const names = [mapping?.username, resolution.mapped ? resolution.username : void 0];
	const isOther = username !== void 0 && !names.includes(username);
	const usernames = isOther ? {
		actual: names[1] ?? names[0] ?? "",
		required: username
	} : void 0;
	return lost.length > 0 || isOther ? {
		found: "changed",
		arn,
		lost,
		groups,
		usernames
	} : void 0;
}
/** For a future node, the account is known, and the session is not. */
function withAccount(group, { identity }) {
	return templateText(fillKnown(compileTemplate(group, "braces"), {
		accountId: identity?.accountId,
		hasSession: true
	}));
}
/** A role without a session, or an instance's session. A node's template can be filled in once there is an instance. */
function isNodeToBe({ reason, identity }) {
	if (reason !== "template" || identity === void 0) return false;
	return identity.type === "role" || isInstanceId(identity.sessionName);
}
/** The entry that means the identity, or else a section that could have it, or else the start of the file. */
function placeOf$1(arn, { configMaps, source }) {
	const identity = meantIdentity(arn);
	const configMap = configMaps.findLast(({ isAwsAuth }) => isAwsAuth) ?? configMaps.at(-1);
	const entries = configMap?.entries.filter((entry) => entry.arn !== void 0 && meantIdentity(entry.arn.value) === identity) ?? [];
	const entry = entries.findLast((entry) => entry.arn !== void 0 && fold$1(entry.arn.value) === identity) ?? entries.at(-1);
	if (entry !== void 0) return entry.label;
	const wanted = readWrittenArn(arn).kind === "user" ? "mapUsers" : "mapRoles";
	return (configMap?.sections.find(({ name }) => name === wanted) ?? configMap?.sections[0])?.key.span ?? configMap?.label ?? {
		source,
		start: 0,
		end: 0
	};
}
var mappingSchema, requiredMapping;
var init_required_mapping = __esmMin((() => {
	init_mini();
	init_read_mappings();
	init_arn();
	init_written_arn();
	init_resolver();
	init_template();
	init_fold();
	init_shorten();
	init_rule();
	mappingSchema = /* @__PURE__ */ object({
		/** A role's, user's or session's ARN, in full. */
		arn: (/* @__PURE__ */ string()).check(/* @__PURE__ */ refine((arn) => typeof readArn(arn) !== "string", "is no identity's ARN, in full and without wildcards"), /* @__PURE__ */ refine((arn) => !/[*?]/.test(arn), "has a wildcard, which no identity's ARN has; name each identity"), /* @__PURE__ */ refine((arn) => !hasRolePath(arn), "has a path, which no session's ARN has; leave it out")),
		/** Groups that it must have; it may have others too. */
		groups: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string())),
		/** The username that it must have: as it is written in the entry, or as it is filled in. */
		username: /* @__PURE__ */ optional(/* @__PURE__ */ string())
	});
	requiredMapping = defineRule({
		name: "required-mapping",
		description: "an identity that must keep its access, and would not have it",
		level: "off",
		fixes: false,
		options: /* @__PURE__ */ object({ mappings: (/* @__PURE__ */ array(mappingSchema)).check(/* @__PURE__ */ _minLength(1)) }),
		messages: {
			refused: ({ arn, why }) => keep(arn, shorten(why, 1e3)),
			changed: ({ arn, lost, groups, usernames }) => {
				const missing = [];
				if (lost.length > 0) {
					const has = groups.length === 0 ? "no groups" : groups.map((group) => shorten(group)).join(", ");
					missing.push(`it lacks ${lost.join(", ")}, and has ${has}`);
				}
				if (usernames !== void 0) missing.push(`its username is '${shorten(usernames.actual)}', not '${usernames.required}'`);
				return keep(arn, missing.join("; "));
			}
		},
		check(document, report, { mappings }) {
			const resolver = new Resolver(mappingsIn(document), { templateDelimiters: "braces" });
			for (const required of mappings) {
				const said = whatIsMissing(required, resolver.resolve(required.arn));
				if (said !== void 0) report(placeOf$1(required.arn, document), said);
			}
		}
	});
}));
// src/lint/rules/privilege/account-id.ts
function noAccount(value, advice) {
	return `${value === "" ? "an empty item" : `'${shorten(value)}'`} matches no account: an account id is twelve digits${advice}`;
}
/** What the item was meant to be, where that is plain. */
function meantBy(value) {
	const digits = value.length > 256 ? "" : value.replace(/[\s-]/g, "");
	if (isAccountId(digits)) return {
		found: "other-characters",
		value,
		account: digits
	};
	const { isArn, account } = readWrittenArn(value);
	if (isArn && isAccountId(account)) return {
		found: "arn",
		value,
		account
	};
	if (/^\d{9,11}$/.test(digits)) return {
		found: "short",
		value,
		account: digits.padStart(12, "0")
	};
	return {
		found: /^\d(?:\.\d+)?e\+?1[01]$/i.test(digits) ? "number" : "other",
		value
	};
}
var words, accountId;
var init_account_id = __esmMin((() => {
	init_iam_name();
	init_written_arn();
	init_shorten();
	init_rule();
	words = {
		other: ({ value }) => noAccount(value, ""),
		"other-characters": ({ value, account }) => noAccount(value, `; write "${account}"`),
		arn: ({ value, account }) => noAccount(value, `, not an ARN; write "${account}"`),
		short: ({ value, account }) => noAccount(value, `; if a tool has dropped the leading zero, write "${account}"`),
		number: ({ value }) => noAccount(value, "; a tool took it for a number, so quote it where it comes from")
	};
	accountId = defineRule({
		name: "account-id",
		description: "an item of mapAccounts that is not twelve digits",
		level: "error",
		fixes: false,
		messages: words,
		yieldsTo: [{
			rule: "placeholder",
			at: "place"
		}],
		check({ sections }, report) {
			for (const { value, span } of sections.flatMap(({ accounts }) => accounts)) if (!isAccountId(value)) report(span, meantBy(value));
		}
	});
}));
// src/lint/rules/privilege/duplicate-account.ts
var duplicateAccount;
var init_duplicate_account = __esmMin((() => {
	init_list_items();
	init_shorten();
	init_rule();
	duplicateAccount = defineRule({
		name: "duplicate-account",
		description: "an account that mapAccounts lists twice",
		level: "warning",
		fixes: true,
		messages: { duplicate: ({ account }) => `account ${shorten(account)} is in this list already` },
		check({ sections }, report) {
			for (const { accounts, list } of sections) {
				const seen = /* @__PURE__ */ new Set();
				for (const { value: account, index, span } of accounts) {
					if (account === "" || seen.size !== seen.add(account).size) continue;
					report(span, {
						found: "duplicate",
						account
					}, { fix: removeItem(list, index, span.source) });
				}
			}
		}
	});
}));
// src/lint/rules/privilege/map-accounts.ts
var mapAccounts;
var init_map_accounts = __esmMin((() => {
	init_rule();
	init_placeholders();
	mapAccounts = defineRule({
		name: "map-accounts",
		description: "accounts whose every user and role is let in",
		level: "warning",
		fixes: false,
		messages: { accounts: ({ count }) => `every user and role of ${count === 1 ? "this account" : `these ${count} accounts`} is authenticated, with its ARN as username and without groups: what system:authenticated may do, they may; map those who need access under mapRoles or mapUsers` },
		check({ sections }, report) {
			for (const { name, key, accounts } of sections) {
				const items = accounts.flatMap(({ value }) => value.split(" - "));
				const count = new Set(items.filter(isAccount)).size;
				if (name === "mapAccounts" && count > 0) report(key.span, {
					found: "accounts",
					count
				});
			}
		}
	});
}));
// src/lint/rules/privilege/no-node-role.ts
/**
* Where to point at in a whole ConfigMap that maps no one. A patch of one section leaves the others as they are. A section
* that cannot be read may hold anything.
*/
function emptiedPlace(configMap) {
	const { sections } = configMap;
	return sections.every(({ entries, accounts, fault, isText, problems }) => isText && fault === void 0 && problems.length === 0 && entries.length === 0 && accounts.length === 0) ? keyOfWhole(configMap) : void 0;
}
/** Where to point at in a whole ConfigMap. A patch without mapRoles leaves those of the cluster as they are. */
function keyOfWhole({ data, members, isAwsAuth, kind, label }) {
	if (!isAwsAuth || kind?.value !== "ConfigMap") return void 0;
	return (data.find(({ key }) => key.value === "mapRoles") ?? data[0] ?? members.find(({ key }) => key.value === "data"))?.key.span ?? label;
}
function isNode$1(entry) {
	return entry.isRead && (nodeKind(entry).read !== void 0 || hasNodeGroup(entry).read);
}
/**
* Whether an entry would be a node's, were it not for a slip. Of a section that is not read all entries count, since
* what keeps it from being read may be mended first. What cannot be read may hold anything.
*/
function isMeantToHaveNodes({ fault, isRead, entries }) {
	const isMeant = (entry) => (entry.isRead || !isRead && !isDropped(entry)) && (nodeKind(entry).meant !== void 0 || hasNodeGroup(entry).meant);
	return fault !== void 0 || entries.some(isMeant);
}
function isDropped({ problems }) {
	return problems.some(({ lost }) => lost === "entry");
}
var EFFECT, noNodeRole;
var init_no_node_role = __esmMin((() => {
	init_rule();
	init_node_roles();
	EFFECT = ": where this replaces what the cluster has, nodes without an access entry drop out; keep their role, with system:node:{{EC2PrivateDNSName}}";
	noNodeRole = defineRule({
		name: "no-node-role",
		description: "a mapRoles without the role of any node, or a ConfigMap that maps no one",
		level: "info",
		fixes: false,
		messages: {
			"no-one": () => "this ConfigMap maps no one: where it replaces what the cluster has, all nodes and people without an access entry are locked out; keep their entries",
			"no-section": () => `there is no mapRoles, and so no role of a node${EFFECT}`,
			"no-entry": () => `no entry is for the role of a node${EFFECT}`,
			"not-read": () => `no entry that is read is for the role of a node${EFFECT}`
		},
		yieldsTo: [
			{
				rule: "yaml-syntax",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "section-name",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "section-not-text",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "unquoted-template",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "node-role",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "unknown-key",
				at: "section",
				found: ["not-read"],
				to: ["misspelt", "already-there"]
			},
			{
				rule: "unknown-template",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "unbalanced-template",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "angle-template",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "stray-whitespace",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "unknown-system-group",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "folded-item",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "wrong-type",
				at: "section",
				found: ["not-read"]
			},
			{
				rule: "placeholder",
				at: "section",
				found: ["not-read"]
			}
		],
		check({ configMaps }, report) {
			for (const configMap of configMaps) {
				const emptied = emptiedPlace(configMap);
				if (emptied !== void 0) {
					report(emptied, { found: "no-one" }, { severity: "warning" });
					continue;
				}
				const roles = configMap.sections.filter(({ name }) => name === "mapRoles");
				if (roles.length === 0) {
					const key = keyOfWhole(configMap);
					if (key !== void 0) report(key, { found: "no-section" });
				}
				for (const section of roles) {
					if (section.entries.some(isNode$1)) continue;
					report(section.key.span, { found: isMeantToHaveNodes(section) ? "not-read" : "no-entry" });
				}
			}
		}
	});
}));
// src/lint/rules/privilege/node-extra-groups.ts
function everyNode({ group }) {
	return `every node is in '${shorten(group)}' too, and so is every pod that gets at its node's credentials; give that group to a role of its own`;
}
/** Whether nodes need the group, or would but for a slip. */
function isMeantForNodes(group) {
	return (runTogether(group) ?? [group]).every((name) => isNodeGroup(meantGroup(name.replace(/[\s<>]/g, ""))));
}
/** Of a name that is still to be filled in, it is not known whether each node gets the same one. */
function isFilledIn(group) {
	return bracedTemplatesIn(group).length > 0 || isGenerated(group);
}
var nodeExtraGroups;
var init_node_extra_groups = __esmMin((() => {
	init_kubernetes_groups();
	init_node_groups();
	init_generated();
	init_shorten();
	init_rule();
	init_node_roles();
	init_places$1();
	init_templates();
	nodeExtraGroups = defineRule({
		name: "node-extra-groups",
		description: "a node's role in a group that no node needs",
		level: "error",
		fixes: false,
		messages: {
			extra: everyNode,
			spaced: everyNode,
			empty: everyNode
		},
		yieldsTo: [
			{
				rule: "empty-group",
				at: "place",
				found: ["empty"]
			},
			{
				rule: "wrong-type",
				at: "place",
				found: ["empty"]
			},
			{
				rule: "stray-whitespace",
				at: "place",
				found: ["spaced"]
			},
			{
				rule: "folded-item",
				at: "place",
				found: ["spaced"]
			},
			{
				rule: "placeholder",
				at: "place"
			},
			{
				rule: "angle-template",
				at: "place"
			},
			{
				rule: "unknown-system-group",
				at: "place",
				to: ["several"]
			}
		],
		check({ entries }, report) {
			for (const entry of entries) {
				if (nodeKind(entry).meant === void 0) continue;
				for (const { value: group, span } of entry.groups) {
					if (isMeantForNodes(group) || isFilledIn(group)) continue;
					const found = group === "" ? "empty" : /\s/.test(group) ? "spaced" : "extra";
					report(placeWithin(entry, span), {
						found,
						group
					}, { field: "groups" });
				}
			}
		}
	});
}));
// src/lint/rules/privilege/node-role.ts
function cannotJoin() {
	return `this has a node's groups, and no node can join with this username; ${A_NODES}`;
}
function areMissing({ absent }) {
	const isFargate = absent.includes(FARGATE_GROUP);
	const who = isFargate ? "pods on Fargate are refused" : "nodes cannot join with this role";
	const needed = isFargate ? [...NODE_GROUPS, FARGATE_GROUP] : NODE_GROUPS;
	return `${who}: ${inWords(absent)} ${absent.length === 1 ? "is" : "are"} missing; they need ${inWords(needed)}`;
}
function inWords(groups) {
	return groups.join(", ").replace(/, ([^,]*)$/, " and $1");
}
/** The groups that a node's role lacks: those that it was not even meant to have, else those that a slip loses. */
function groupsFault(entry) {
	const kind = nodeKind(entry).meant;
	if (kind === void 0 || isForUser(entry)) return void 0;
	const needed = kind === "session" && FARGATE_ROLE.test(nameOf(entry)) ? [...NODE_GROUPS, FARGATE_GROUP] : NODE_GROUPS;
	const { read, meant } = groupsOf$1(entry);
	const neverMeant = isGroupsMisread(entry) ? [] : needed.filter((group) => !meant.has(group));
	if (neverMeant.length > 0) return {
		found: "missing-groups",
		absent: neverMeant
	};
	const absent = needed.filter((group) => !read.has(group));
	return absent.length > 0 ? {
		found: "groups-not-read",
		absent
	} : void 0;
}
/** Whether it is not clear which groups were meant: they are under another key, of another type, or placeholders. */
function isGroupsMisread({ groups, groupsMember, members }) {
	if (groupsMember === void 0) return members.some(({ key }) => /^groups?$/i.test(key.value));
	return groups.some(({ value }) => isPlaceholder(value));
}
function usernameFault(entry) {
	const username = entry.username?.value ?? "";
	const inNodeGroup = hasNodeGroup(entry);
	if (username.trim() === "") return inNodeGroup.meant ? "no-username" : void 0;
	const kind = nodeKind(entry);
	const isMisread = isGroupsMisread(entry);
	if (kind.meant !== void 0) {
		if (hasMore(username)) return isMisread && !inNodeGroup.meant ? void 0 : "not-a-node";
		if (kind.meant === "instance" && POD_EXECUTION_ROLE.test(nameOf(entry))) return "not-an-instance";
		if (kind.read !== void 0 || !inNodeGroup.meant) return void 0;
		return entry.usernameMember === void 0 ? "no-username" : "misspelt-username";
	}
	if (isMisread ? inNodeGroup.read : inNodeGroup.meant) return isOneNode(username) ? void 0 : "not-a-node";
	return isMisread || instanceTemplate(entry) === void 0 ? void 0 : "only-instances";
}
/** Whether there is other text beside the template, as in `system:node:{{EC2PrivateDNSName}}'`. */
function hasMore(username) {
	const [template] = bracedTemplatesIn(username);
	if (template === void 0) return false;
	const rest = username.slice(0, template.start) + username.slice(template.end);
	return !/[{}<>]/.test(rest) && rest.replace(/[\s\p{Cf}]/gu, "") !== "system:node:";
}
function instanceTemplate(entry) {
	const { username } = entry;
	if (username === void 0 || isForUser(entry)) return void 0;
	const template = bracedTemplatesIn(username.value).find(({ name }) => name === "EC2PrivateDNSName");
	return template && partOf(username, template.start, template.end);
}
/** A kubelet that asks for a certificate of its own may have any name. EKS's own do not ask. */
function severityOf(found, entry) {
	if (found === "only-instances") return "warning";
	return nodeKind(entry).meant === void 0 && found !== "not-an-instance" && !groupsOf$1(entry).meant.has("system:nodes") ? "warning" : "error";
}
function nameOf({ arn }) {
	return arn?.value.slice(0, 2048) ?? "";
}
var A_NODES, nodeRole, FARGATE_ROLE, POD_EXECUTION_ROLE;
var init_node_role = __esmMin((() => {
	init_nodes();
	init_node_groups();
	init_generated();
	init_rule();
	init_node_roles();
	init_placeholders();
	init_templates();
	A_NODES = "a node's is system:node:{{EC2PrivateDNSName}} (on Fargate and on hybrid nodes system:node:{{SessionName}}), and others need no such groups";
	nodeRole = defineRule({
		name: "node-role",
		description: "a node's role without its groups, or a node's groups without its username",
		level: "error",
		fixes: false,
		messages: {
			"missing-groups": areMissing,
			"groups-not-read": areMissing,
			"not-a-node": cannotJoin,
			"misspelt-username": cannotJoin,
			"no-username": () => `this has a node's groups, and no node can join without a username; ${A_NODES}`,
			"not-an-instance": () => "pods on Fargate are refused: their sessions are not named after an EC2 instance; on Fargate the username is system:node:{{SessionName}}",
			"only-instances": () => "this refuses every session that is not named after an EC2 instance, and the entry is no node's; write {{SessionName}} for the session's name"
		},
		yieldsTo: [
			{
				rule: "unknown-key",
				at: "field",
				found: ["groups-not-read", "no-username"],
				to: ["misspelt", "already-there"]
			},
			{
				rule: "wrong-type",
				at: "field",
				found: ["groups-not-read", "no-username"],
				to: [
					"value",
					"item",
					"text-for-list"
				]
			},
			{
				rule: "missing-username",
				at: "field",
				found: ["no-username"]
			},
			{
				rule: "placeholder",
				at: "field",
				found: ["groups-not-read", "misspelt-username"]
			},
			{
				rule: "stray-whitespace",
				at: "field",
				found: [
					"groups-not-read",
					"misspelt-username",
					"no-username"
				]
			},
			{
				rule: "unknown-system-group",
				at: "field",
				found: ["groups-not-read"]
			},
			{
				rule: "folded-item",
				at: "field",
				found: ["groups-not-read"]
			},
			{
				rule: "unknown-template",
				at: "field",
				found: ["misspelt-username"]
			},
			{
				rule: "unbalanced-template",
				at: "field",
				found: ["misspelt-username"]
			},
			{
				rule: "angle-template",
				at: "field",
				found: ["misspelt-username"]
			}
		],
		check({ entries }, report) {
			for (const entry of entries) {
				const { username, groups, groupsMember, label } = entry;
				if (groups.some(({ value }) => isGenerated(value))) continue;
				const ofGroups = groupsFault(entry);
				if (ofGroups !== void 0) report(groupsMember?.key.span ?? username?.span ?? label, ofGroups, { field: "groups" });
				if (ofGroups?.found === "missing-groups") continue;
				const found = usernameFault(entry);
				if (found === void 0) continue;
				report((found === "only-instances" ? instanceTemplate(entry) : void 0) ?? username?.span ?? groupsMember?.key.span ?? label, { found }, {
					field: "username",
					severity: severityOf(found, entry)
				});
			}
		}
	});
	FARGATE_ROLE = /fargate|pod-?execution/i;
	POD_EXECUTION_ROLE = /\/[^/]*pod[-_]?execution[^/]*$/i;
}));
// src/identity/reserved-names.ts
/** The reserved prefix that a username or a group starts with. Case counts, as it does in RBAC. */
function reservedPrefixOf(name) {
	return reservedPrefixes.find((prefix) => name.startsWith(prefix));
}
function ownerOf(prefix) {
	return OWNERS[prefix];
}
var OWNERS, reservedPrefixes;
var init_reserved_names = __esmMin((() => {
	OWNERS = {
		"system:": "Kubernetes",
		"kubeadm:": "kubeadm",
		"eks:": "AWS",
		"aws:": "AWS",
		"amazon:": "AWS",
		"iam:": "AWS"
	};
	reservedPrefixes = Object.keys(OWNERS);
}));
// src/lint/rules/privilege/reserved-username.ts
function chooseAnother({ prefix }) {
	return `usernames in '${prefix}' ${WHOSE[ownerOf(prefix)]}; choose another prefix`;
}
/** A node's username has such a prefix rightly. */
function isOfNode(entry, username) {
	return nodeKind(entry).read !== void 0 || isOneNode(username) && hasNodeGroup(entry).meant;
}
/** Whether a slip keeps the username, or the groups, from being a node's. */
function isMeantForNode(entry) {
	const { read, meant } = hasNodeGroup(entry);
	return nodeKind(entry).meant !== void 0 || meant && !read;
}
var reservedUsername, WHOSE;
var init_reserved_username = __esmMin((() => {
	init_nodes();
	init_reserved_names();
	init_rule();
	init_node_roles();
	reservedUsername = defineRule({
		name: "reserved-username",
		description: "a username with a prefix that Kubernetes or AWS keeps for itself",
		level: "warning",
		fixes: false,
		messages: {
			reserved: chooseAnother,
			"meant-for-node": chooseAnother
		},
		yieldsTo: [
			{
				rule: "node-role",
				at: "field",
				to: [
					"not-a-node",
					"misspelt-username",
					"no-username",
					"not-an-instance"
				]
			},
			{
				rule: "node-role",
				at: "entry",
				found: ["meant-for-node"],
				to: ["missing-groups", "groups-not-read"]
			},
			{
				rule: "unknown-template",
				at: "field",
				found: ["meant-for-node"]
			},
			{
				rule: "unbalanced-template",
				at: "field",
				found: ["meant-for-node"]
			},
			{
				rule: "angle-template",
				at: "field",
				found: ["meant-for-node"]
			},
			{
				rule: "stray-whitespace",
				at: "field",
				found: ["meant-for-node"]
			},
			{
				rule: "unknown-key",
				at: "entry",
				found: ["meant-for-node"],
				to: ["misspelt", "already-there"]
			},
			{
				rule: "wrong-type",
				at: "entry",
				found: ["meant-for-node"],
				to: [
					"value",
					"item",
					"text-for-list"
				]
			},
			{
				rule: "placeholder",
				at: "entry",
				found: ["meant-for-node"]
			}
		],
		check({ entries }, report) {
			for (const entry of entries) {
				const { username } = entry;
				const prefix = reservedPrefixOf(username?.value ?? "");
				if (username === void 0 || prefix === void 0 || isOfNode(entry, username.value)) continue;
				const found = isMeantForNode(entry) ? "meant-for-node" : "reserved";
				report(partOf(username, 0, prefix.length), {
					found,
					prefix
				}, { field: "username" });
			}
		}
	});
	WHOSE = {
		Kubernetes: "belong to Kubernetes' own components, and whoever has one gets its rights",
		kubeadm: "belong to kubeadm, and whoever has one gets its rights",
		AWS: "belong to AWS, and EKS takes none of them in an access entry"
	};
}));
// src/lint/rules/privilege/system-masters.ts
var systemMasters;
var init_system_masters = __esmMin((() => {
	init_mini();
	init_node_groups();
	init_patterns();
	init_rule();
	init_places$1();
	init_templates();
	systemMasters = defineRule({
		name: "system-masters",
		description: "the group system:masters, which may do everything and which RBAC cannot restrict",
		level: "warning",
		fixes: false,
		options: /* @__PURE__ */ object({ allow: /* @__PURE__ */ _default(patternsSchema, []) }),
		messages: { masters: () => `who is in ${MASTERS} may do everything, and RBAC can neither restrict nor revoke it; bind a group of your own to the ClusterRole cluster-admin` },
		yieldsTo: [{
			rule: "node-extra-groups",
			at: "place"
		}],
		check({ entries }, report, { allow }) {
			for (const entry of entries) {
				const group = entry.groups.find(({ value }) => filledIn(entry, value) === MASTERS);
				if (group === void 0) continue;
				const arn = entry.arn?.value;
				if (arn !== void 0 && allow.some((pattern) => matchesPattern(arn, pattern))) continue;
				report(placeWithin(entry, group.span), { found: "masters" }, { field: "groups" });
			}
		}
	});
}));
// src/lint/rules/privilege/unknown-system-group.ts
function didYouMean({ group, meant }) {
	return `there is no group '${shorten(group)}', so it gives no rights; did you mean '${meant}'?`;
}
function isUnknown({ group }) {
	return `Kubernetes has no group '${shorten(group)}', and keeps 'system:' for its own; give a group of yours another name`;
}
function whatIsWrong(group) {
	const names = runTogether(group);
	if (names !== void 0) return {
		found: "several",
		group,
		names
	};
	const plain = systemGroup(group);
	if (plain.kind === "misspelt") return {
		found: "misspelt",
		group,
		meant: plain.meant
	};
	if (plain.kind === "unknown") return {
		found: "unknown",
		group
	};
	if (plain.kind === "known") return void 0;
	const apparent = apparentGroup(asItLooks(group));
	if (apparent.kind === "misspelt") return {
		found: "apparently-misspelt",
		group,
		meant: apparent.meant
	};
	return apparent.kind === "unknown" ? {
		found: "apparently-unknown",
		group
	} : void 0;
}
var unknownSystemGroup;
var init_unknown_system_group = __esmMin((() => {
	init_kubernetes_groups();
	init_shorten();
	init_rule();
	init_characters$1();
	unknownSystemGroup = defineRule({
		name: "unknown-system-group",
		description: "a group that looks like one of Kubernetes' own, and is none",
		level: "error",
		fixes: false,
		messages: {
			several: ({ group, names }) => `this is one group, '${shorten(group)}', which gives no rights; write ${names.map((name) => shorten(name)).join(" and ")} as ${names.length} items`,
			misspelt: didYouMean,
			unknown: isUnknown,
			"apparently-misspelt": didYouMean,
			"apparently-unknown": isUnknown
		},
		yieldsTo: [
			{
				rule: "folded-item",
				at: "place",
				found: ["several"]
			},
			{
				rule: "confusable-character",
				at: "place",
				found: ["apparently-misspelt", "apparently-unknown"]
			},
			{
				rule: "stray-whitespace",
				at: "place",
				found: ["apparently-misspelt", "apparently-unknown"]
			},
			{
				rule: "placeholder",
				at: "place",
				found: ["apparently-misspelt", "apparently-unknown"]
			},
			{
				rule: "angle-template",
				at: "place",
				found: ["apparently-misspelt", "apparently-unknown"]
			}
		],
		check({ entries }, report) {
			for (const { groups } of entries) for (const { value, span } of groups) {
				const said = whatIsWrong(value);
				if (said === void 0) continue;
				report(span, said, {
					field: "groups",
					severity: said.found === "unknown" || said.found === "apparently-unknown" ? "warning" : "error"
				});
			}
		}
	});
}));
// src/lint/rules/privilege/unquoted-account-id.ts
/** As YAML 1.1 reads it, where a number with a leading zero is octal. */
function numberOf(id) {
	if (/^0[0-7]+$/.test(id)) return `${Number.parseInt(id, 8)}, read as octal`;
	return id.startsWith("0") ? `${Number(id)}` : `${id}, which they may write as ${Number(id).toExponential()}`;
}
var unquotedAccountId;
var init_unquoted_account_id = __esmMin((() => {
	init_browser();
	init_nodes();
	init_iam_name();
	init_rule();
	unquotedAccountId = defineRule({
		name: "unquoted-account-id",
		description: "an account id without quotes, which other tools take for a number",
		level: "warning",
		fixes: true,
		messages: { unquoted: ({ account }) => `to other tools this is the number ${numberOf(account)}; quote it: "${account}"` },
		check({ sections }, report) {
			for (const { accounts } of sections) for (const { value: account, node, span } of accounts) {
				if (!isScalar(node) || node.type !== "PLAIN" || node.tag !== void 0) continue;
				if (!isAccountId(account) || writtenAs(span) !== account) continue;
				report(span, {
					found: "unquoted",
					account
				}, { fix: [{
					span,
					text: `"${account}"`
				}] });
			}
		}
	});
}));
// src/lint/rules/template/access-key-template.ts
var accessKeyTemplate;
var init_access_key_template = __esmMin((() => {
	init_nodes();
	init_rule();
	init_templates();
	accessKeyTemplate = defineRule({
		name: "access-key-template",
		description: "the access key's id in a username or a group",
		level: "warning",
		fixes: false,
		messages: { "access-key": () => "before aws-iam-authenticator 0.5.9 whoever logged in could choose this (CVE-2022-2385), and it changes with every new key; give access by another name" },
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) for (const { name, start, end } of bracedTemplatesIn(text.value)) if (name === "AccessKeyID") report(partOf(text, start, end), { found: "access-key" }, { field });
		}
	});
}));
// src/lint/rules/template/angle-template.ts
var ANGLES, angleTemplate;
var init_angle_template = __esmMin((() => {
	init_nodes();
	init_shorten();
	init_rule();
	init_meant_template();
	init_templates();
	ANGLES = /<<([^<>]{1,40})>>/g;
	angleTemplate = defineRule({
		name: "angle-template",
		description: "a template in angle brackets, which means nothing to EKS",
		level: "warning",
		fixes: true,
		messages: { angles: ({ written, meant }) => `'${shorten(written)}' is plain text to EKS, which replaces names in braces alone; write {{${meant}}}` },
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) {
				if (!text.value.includes("<<")) continue;
				for (const { 0: written, 1: content = "", index: start } of piecesOf(text.value, ANGLES)) {
					const meant = meantTemplate(content);
					if (meant === void 0) continue;
					const end = start + written.length;
					const fix = writeTemplate(entry, text, {
						name: meant,
						start,
						end
					});
					report(partOf(text, start, end), {
						found: "angles",
						written,
						meant
					}, {
						fix,
						field
					});
				}
			}
		}
	});
}));
// src/lint/rules/template/bare-session-name.ts
var bareSessionName;
var init_bare_session_name = __esmMin((() => {
	init_template();
	init_rule();
	init_templates();
	bareSessionName = defineRule({
		name: "bare-session-name",
		description: "a username that is the session's name and nothing else",
		level: "warning",
		fixes: false,
		messages: { bare: ({ template }) => `whoever may assume the role chooses this username, and can take another's; put something of your own in front: dev:{{${template}}}` },
		check({ entries }, report) {
			for (const entry of entries) {
				const { username } = entry;
				if (username === void 0) continue;
				const names = bracedTemplatesIn(username.value);
				const template = names[0]?.name;
				if (template === void 0 || !names.every(({ name }) => isSessionName(name))) continue;
				if (username.value.replaceAll(/\{\{SessionName(?:Raw)?\}\}|[\s\p{Cf}]/gu, "") !== "" || isForUser(entry)) continue;
				report(username.span, {
					found: "bare",
					template
				}, { field: "username" });
			}
		}
	});
}));
// src/mapping/template-reach.ts
/** Where a session's name can make a new template of what stands around it, that is the pattern of any text. */
function patternOf(template) {
	if (typeof template === "string") return [template];
	if (madeBy(template).length > 0) return [
		"",
		ANYTHING,
		""
	];
	return template.map((part, index) => index % 2 === 1 ? HOLES[part] : part);
}
/**
* The templates that some value can make of what stands around it: `AccessKeyID` for `{{{{SessionName}}}}`. Each of them is
* replaced, too, because its turn comes later.
*/
function madeBy(template) {
	if (typeof template === "string" || !isNested(template)) return [];
	return templateNames.filter((name, turn) => {
		return canMeet(template.map((part, index) => index % 2 === 1 ? atTurn(part, turn) : part), [
			"",
			ANYTHING,
			`{{${name}}}`,
			ANYTHING,
			""
		]);
	});
}
/** What is in a template's place when the name with that `turn` is replaced. An account's id is in no name. */
function atTurn(name, turn) {
	return templateNames.indexOf(name) < turn && name !== "AccountID" ? HOLES[name] : NOT_IN_NAME;
}
/** The pattern of every text that starts with one of `literals` and has anything after each of them. */
function anythingAfter(...literals) {
	return [...literals.flatMap((literal) => [literal, ANYTHING]), ""];
}
/**
* Whether some text fits both patterns. It says yes too often for very long texts, and where a session's name would
* have to be empty.
*/
function canMeet(a, b) {
	if (!canStartAlike(a, b) || !canEndAlike(a, b)) return false;
	const [left, right] = [stepsOf(a), stepsOf(b)];
	if (left.length > LONGEST || right.length > LONGEST) return true;
	let below = [];
	for (let i = left.length; i >= 0; i--) {
		const reachable = [];
		for (let j = right.length; j >= 0; j--) reachable[j] = fits(left[i], right[j], {
			both: below[j + 1] ?? false,
			left: below[j] ?? false,
			right: reachable[j + 1] ?? false
		});
		below = reachable;
	}
	return below[0] ?? false;
}
function stepsOf(pattern) {
	return pattern.flatMap((part) => typeof part === "string" ? [...part] : [part]);
}
/** @param after Whether the rest fits after a step on both sides, on the left one, or on the right one. */
function fits(left, right, after) {
	if (left === void 0 && right === void 0) return true;
	if (left instanceof RegExp && (after.left || takes(left, right) && after.right)) return true;
	if (right instanceof RegExp && (after.right || takes(right, left) && after.left)) return true;
	return typeof left === "string" && left === right && after.both;
}
function takes(hole, step) {
	return typeof step === "string" && hole.test(step);
}
/** Whether some text starts as both do. It takes next to no time, and says yes too often. */
function canStartAlike(a, b) {
	const [left, right] = [a[0], b[0]];
	if (a.length === 1 && b.length === 1) return left === right;
	if (a.length === 1 && left.length < right.length) return false;
	if (b.length === 1 && right.length < left.length) return false;
	return left.startsWith(right) || right.startsWith(left);
}
/** The same for the end. */
function canEndAlike(a, b) {
	const [left, right] = [a.at(-1), b.at(-1)];
	return left.endsWith(right) || right.endsWith(left);
}
var ANYTHING, HOLES, NOT_IN_NAME, LONGEST;
var init_template_reach = __esmMin((() => {
	init_template();
	ANYTHING = /[\s\S]/;
	HOLES = {
		SessionName: /[\w+=,.-]/,
		SessionNameRaw: /[\w+=,.@-]/,
		AccountID: /[0-9]/,
		AccessKeyID: /\w/,
		EC2PrivateDNSName: /[\w.-]/
	};
	NOT_IN_NAME = "\0";
	LONGEST = 1e3;
}));
// src/lint/rules/template/nested-template.ts
function listOf(names) {
	return names.map((name) => `{{${name}}}`).join(" or ");
}
var NESTED, nestedTemplate;
var init_nested_template = __esmMin((() => {
	init_nodes();
	init_template();
	init_template_reach();
	init_generated();
	init_shorten();
	init_rule();
	init_templates();
	NESTED = /\{\{[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)+\}\}/g;
	nestedTemplate = defineRule({
		name: "nested-template",
		description: "a template inside the braces of another one",
		level: "error",
		fixes: false,
		messages: {
			"makes-template": ({ written, made }) => `names are replaced one after another, so in '${shorten(written)}' the session's name can make ${listOf(made)}, which is replaced too; write one template in one pair of braces`,
			"keeps-braces": ({ written }) => `in '${shorten(written)}' only the template inside is replaced, and the braces around it stay; write one template in one pair of braces`
		},
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) {
				if (!text.value.includes("{{") || isGenerated(text.value)) continue;
				for (const { 0: written, index: start } of piecesOf(text.value, NESTED)) {
					if (bracedTemplatesIn(written).length === 0) continue;
					const made = madeBy(compileTemplate(written, "braces"));
					const span = partOf(text, start, start + written.length);
					if (made.length > 0) report(span, {
						found: "makes-template",
						written,
						made
					}, { field });
					else report(span, {
						found: "keeps-braces",
						written
					}, { field });
				}
			}
		}
	});
}));
// src/lint/rules/template/session-in-group.ts
var sessionInGroup;
var init_session_in_group = __esmMin((() => {
	init_nodes();
	init_template();
	init_rule();
	init_templates();
	sessionInGroup = defineRule({
		name: "session-in-group",
		description: "a group that takes its name from the session",
		level: "error",
		fixes: false,
		messages: { session: ({ template }) => `whoever may assume the role chooses the session's name, and with {{${template}}} the group; write the group's name itself, in an entry for each role` },
		check({ entries }, report) {
			for (const entry of entries) for (const { text } of entry.groups) {
				if (text === void 0) continue;
				for (const { name: template, start, end } of bracedTemplatesIn(text.value)) {
					if (!isSessionName(template) || isForUser(entry)) continue;
					report(partOf(text, start, end), {
						found: "session",
						template
					}, { field: "groups" });
				}
			}
		}
	});
}));
// src/lint/rules/template/session-in-user.ts
var sessionInUser;
var init_session_in_user = __esmMin((() => {
	init_nodes();
	init_rule();
	init_templates();
	sessionInUser = defineRule({
		name: "session-in-user",
		description: "a template of the session's name in the entry of a user, who has no session",
		level: "error",
		fixes: false,
		messages: {
			instance: () => "a user has no session that is named after an EC2 instance, so {{EC2PrivateDNSName}} refuses this one always; write the name itself",
			session: ({ template }) => `a user has no session, so {{${template}}} is always empty here; write the name itself`
		},
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) for (const { name: template, start, end } of bracedTemplatesIn(text.value)) {
				if (template === "AccountID" || template === "AccessKeyID" || !isForUser(entry)) continue;
				const found = template === "EC2PrivateDNSName" ? "instance" : "session";
				report(partOf(text, start, end), {
					found,
					template
				}, { field });
			}
		}
	});
}));
// src/lint/rules/template/unbalanced-template.ts
function advice(meant) {
	return `since its braces do not pair up; ${meant === void 0 ? "a template is a name in two pairs of braces" : `write {{${meant}}}`}`;
}
function* unbalancedIn(value) {
	for (const match of piecesOf(value, PIECE)) {
		const [, opening = "", content = "", closing = match[5] ?? "", before = ""] = match;
		if (opening.length === 2 && closing.length === 2) continue;
		const isOpen = closing === "";
		const word = isOpen ? /^\s*\w*/.exec(content)?.[0] ?? "" : content + before;
		const meant = meantTemplate(word);
		if (meant === void 0 && opening.length < 2 && closing.length < 2) continue;
		const written = isOpen ? opening + word : match[0];
		yield {
			found: opening.length > 2 && closing.length > 2 ? "leaves-braces" : "stays-as-it-is",
			written,
			meant,
			start: match.index
		};
	}
}
var unbalancedTemplate, PIECE;
var init_unbalanced_template = __esmMin((() => {
	init_nodes();
	init_generated();
	init_shorten();
	init_rule();
	init_meant_template();
	init_templates();
	unbalancedTemplate = defineRule({
		name: "unbalanced-template",
		description: "a template whose braces are too few or too many",
		level: "error",
		fixes: false,
		messages: {
			"stays-as-it-is": ({ written, meant }) => `'${shorten(written)}' stays as it is, ${advice(meant)}`,
			"leaves-braces": ({ written, meant }) => `'${shorten(written)}' leaves braces around what is put in its place, ${advice(meant)}`
		},
		yieldsTo: [{
			rule: "nested-template",
			at: "place"
		}],
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) {
				if (!/[{}]/.test(text.value) || isGenerated(text.value)) continue;
				for (const { start, ...said } of unbalancedIn(text.value)) report(partOf(text, start, start + said.written.length), said, { field });
			}
		}
	});
	PIECE = /(\{+)([^{}]*)(\}*)|(?<![\w}])(\w*)(\}+)/g;
}));
// src/lint/rules/template/unknown-template.ts
var PAIR, NAMES$2, LIST, unknownTemplate;
var init_unknown_template = __esmMin((() => {
	init_nodes();
	init_template();
	init_generated();
	init_shorten();
	init_rule();
	init_meant_template();
	init_templates();
	PAIR = /(?<!\{)\{\{([^{}]*)\}\}(?!\})/g;
	NAMES$2 = new Set(templateNames);
	LIST = templateNames.map((name) => `{{${name}}}`).join(", ");
	unknownTemplate = defineRule({
		name: "unknown-template",
		description: "a template that no one replaces, by its name or by a space in it",
		level: "error",
		fixes: true,
		messages: {
			misspelt: ({ written, meant }) => `'${shorten(written)}' stays as it is: EKS replaces {{${meant}}} alone, in just this spelling; write {{${meant}}}`,
			unknown: ({ written }) => `'${shorten(written)}' stays as it is: EKS replaces no such name; there are ${LIST}`
		},
		yieldsTo: [{
			rule: "placeholder",
			at: "place",
			found: ["unknown"]
		}],
		check({ entries }, report) {
			for (const entry of entries) for (const { text, field } of templatedTexts(entry)) {
				if (!text.value.includes("{{") || isGenerated(text.value)) continue;
				for (const { 0: written, 1: name = "", index: start } of piecesOf(text.value, PAIR)) {
					if (NAMES$2.has(name)) continue;
					const end = start + written.length;
					const span = partOf(text, start, end);
					const meant = meantTemplate(name);
					if (meant === void 0) report(span, {
						found: "unknown",
						written
					}, { field });
					else {
						const fix = writeTemplate(entry, text, {
							name: meant,
							start,
							end
						});
						report(span, {
							found: "misspelt",
							written,
							meant
						}, {
							fix,
							field
						});
					}
				}
			}
		}
	});
}));
// src/lint/rules/template/unquoted-template.ts
function isLost({ section, written, isRisky }, why) {
	return `${section} is lost as a whole, every entry in it: ${why}; quote it: "${shorten(written)}"${isRisky ? REPLACES : ""}`;
}
var unquotedTemplate;
var init_unquoted_template = __esmMin((() => {
	init_nodes();
	init_generated();
	init_shorten();
	init_rule();
	init_arns();
	init_repairs();
	unquotedTemplate = defineRule({
		name: "unquoted-template",
		description: "a value without quotes that opens with '{{', '@', '%', '*' or '`', which loses the whole section",
		level: "error",
		fixes: true,
		messages: {
			mapping: (unquoted) => isLost(unquoted, "a value that opens with '{{' is a mapping to YAML"),
			indicator: (unquoted) => isLost(unquoted, `no value opens with '${unquoted.written.slice(0, 1)}' in YAML`)
		},
		yieldsTo: [{
			rule: "placeholder",
			at: "place"
		}],
		check({ sections }, report) {
			for (const section of sections) {
				const isRisky = wouldReplace(section);
				for (const repair of section.repairs) {
					if (repair.kind !== "unquoted-value") continue;
					const span = repairSpan(section, repair);
					const written = writtenAs(span);
					report(span, {
						found: written.startsWith("{") ? "mapping" : "indicator",
						section: section.name,
						written,
						isRisky
					}, { fix: isRisky || isGenerated(written) ? void 0 : repairEdits(section, repair) });
				}
			}
		}
	});
}));
// src/lint/rules/index.ts
var defaultRules;
var init_rules = __esmMin((() => {
	init_arn_section();
	init_assumed_role_arn();
	init_duplicate_arn();
	init_instance_profile_arn();
	init_invalid_arn();
	init_mixed_partitions();
	init_role_path();
	init_root_arn();
	init_sso_entry();
	init_sso_role_suffix();
	init_wildcard_arn();
	init_configmap_name();
	init_configmap_size();
	init_dedented_entry();
	init_extra_document();
	init_immutable_configmap();
	init_last_applied_drift();
	init_placeholder();
	init_section_name();
	init_section_not_list();
	init_section_not_text();
	init_server_metadata();
	init_several_configmaps();
	init_unused_suppression();
	init_yaml_syntax();
	init_arn_and_sso();
	init_confusable_character();
	init_duplicate_group();
	init_duplicate_key();
	init_empty_group();
	init_folded_item();
	init_key_case();
	init_missing_arn();
	init_missing_username();
	init_no_groups();
	init_shared_username();
	init_stray_whitespace();
	init_unknown_key();
	init_wrong_type();
	init_allowed_accounts();
	init_allowed_groups();
	init_denied_arns();
	init_required_mapping();
	init_account_id();
	init_duplicate_account();
	init_map_accounts();
	init_no_node_role();
	init_node_extra_groups();
	init_node_role();
	init_reserved_username();
	init_system_masters();
	init_unknown_system_group();
	init_unquoted_account_id();
	init_access_key_template();
	init_angle_template();
	init_bare_session_name();
	init_nested_template();
	init_session_in_group();
	init_session_in_user();
	init_unbalanced_template();
	init_unknown_template();
	init_unquoted_template();
	defaultRules = [
		yamlSyntax,
		sectionNotText,
		sectionName,
		sectionNotList,
		extraDocument,
		dedentedEntry,
		configmapName,
		severalConfigmaps,
		configmapSize,
		serverMetadata,
		immutableConfigmap,
		lastAppliedDrift,
		placeholder,
		missingArn,
		arnAndSso,
		unknownKey$1,
		keyCase,
		duplicateKey,
		wrongType,
		missingUsername,
		noGroups,
		emptyGroup,
		foldedItem,
		strayWhitespace,
		confusableCharacter,
		invalidArn,
		rolePath,
		assumedRoleArn,
		instanceProfileArn,
		wildcardArn,
		arnSection,
		ssoRoleSuffix,
		ssoEntry,
		rootArn,
		mixedPartitions,
		duplicateArn,
		duplicateGroup,
		duplicateAccount,
		sharedUsername,
		unquotedTemplate,
		unknownTemplate,
		nestedTemplate,
		unbalancedTemplate,
		angleTemplate,
		sessionInUser,
		bareSessionName,
		sessionInGroup,
		accessKeyTemplate,
		systemMasters,
		unknownSystemGroup,
		reservedUsername,
		nodeRole,
		nodeExtraGroups,
		noNodeRole,
		mapAccounts,
		accountId,
		unquotedAccountId,
		allowedAccounts,
		deniedArns,
		allowedGroups,
		requiredMapping,
		unusedSuppression
	];
}));
// src/lint/formats/fingerprint.ts
/** One for each finding. It is made of the rule, the text that the finding is about, and a count of equal ones before. */
function fingerprints(findings, text) {
	const seen = /* @__PURE__ */ new Map();
	return findings.map(({ rule, start, end }) => {
		const key = `${rule}\n${text.slice(start, Math.max(end, start)).trim()}`;
		const occurrence = (seen.get(key) ?? 0) + 1;
		seen.set(key, occurrence);
		return `${hash(key)}:${occurrence}`;
	});
}
/** FNV-1a over UTF-16 units, twice with different starts. 64 bits can tell findings apart, but cannot keep secrets. */
function hash(text) {
	return [2166136261, 16777619].map((start) => {
		let state = start;
		for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 16777619);
		return (state >>> 0).toString(16).padStart(8, "0");
	}).join("");
}
var init_fingerprint = __esmMin((() => {}));
// src/lint/formats/sarif.ts
function descriptor({ name, description, level, fixes }) {
	const text = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
	const page = docsUrl(name);
	return {
		id: name,
		name,
		shortDescription: { text },
		fullDescription: { text },
		helpUri: page,
		help: {
			text: `${text} See ${page}`,
			markdown: `${text}\n\nWhat it finds, why it matters, and examples: [${name}](${page})`
		},
		defaultConfiguration: {
			enabled: level !== "off",
			level: LEVELS[level === "off" ? "error" : level]
		},
		properties: {
			tags: [
				"aws-auth",
				"eks",
				"security"
			],
			fixable: fixes
		}
	};
}
function notification({ file, failure }) {
	if (failure === void 0) return [];
	const locations = [{ physicalLocation: { artifactLocation: artifact(file) } }];
	return [{
		level: "error",
		message: { text: failure },
		locations
	}];
}
function resultsOf(linted, hasSuppressed) {
	const { file, text } = linted;
	const findings = findingsOf(linted, true);
	const prints = fingerprints(findings, text);
	const locate = locateIn(text);
	return findings.flatMap((finding, index) => {
		const { rule, severity, message, fix, suppression } = finding;
		if (suppression !== void 0 && !hasSuppressed) return [];
		return [{
			ruleId: rule,
			ruleIndex: INDEXES.get(rule) ?? -1,
			level: LEVELS[severity],
			message: { text: message },
			locations: [{ physicalLocation: {
				artifactLocation: artifact(file),
				region: regionOf(finding)
			} }],
			partialFingerprints: { "ruleAndText/v1": prints[index] ?? "" },
			...fix === void 0 ? {} : { fixes: [fixOf(fix.edits)] },
			...hasSuppressed ? { suppressions: suppressionsOf(suppression) } : {}
		}];
	});
	function fixOf(edits) {
		const replacements = edits.map(({ start, end, text: insertedText }) => {
			const [from, to] = [locate(start), locate(end)];
			return {
				deletedRegion: {
					startLine: from.line,
					startColumn: from.column,
					endLine: to.line,
					endColumn: to.column,
					charOffset: start,
					charLength: end - start
				},
				insertedContent: { text: insertedText }
			};
		});
		return {
			description: { text: "Fix with aws-auth-map lint --fix" },
			artifactChanges: [{
				artifactLocation: artifact(file),
				replacements
			}]
		};
	}
}
function suppressionsOf(suppression) {
	if (suppression === void 0) return [];
	const { reason } = suppression;
	return [{
		kind: "inSource",
		...reason === void 0 ? {} : { justification: reason }
	}];
}
function regionOf({ line, column, endLine, endColumn, start, end }) {
	return {
		startLine: line,
		startColumn: column,
		endLine,
		endColumn,
		charOffset: start,
		charLength: end - start
	};
}
/** A path as a URI reference. Colons are encoded, because one in the first part would make it a scheme. */
function artifact(file) {
	const uri = file.replaceAll("\\", "/").split("/").map((part) => encodeURIComponent(part.toWellFormed())).join("/");
	return { uri: uri.startsWith("/") ? `file://${uri}` : uri };
}
var SCHEMA, LEVELS, sarif, INDEXES;
var init_sarif = __esmMin((() => {
	init_position();
	init_printable();
	init_reporter();
	init_rules();
	init_fingerprint();
	init_format();
	SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
	LEVELS = {
		error: "error",
		warning: "warning",
		info: "note"
	};
	sarif = (files, { version, showSuppressed = true }) => {
		const hasSuppressed = showSuppressed && files.some(({ suppressed = [] }) => suppressed.length > 0);
		return toJson({
			$schema: SCHEMA,
			version: "2.1.0",
			runs: [{
				tool: { driver: {
					name: "aws-auth-map",
					semanticVersion: version,
					informationUri: "https://www.npmjs.com/package/aws-auth-map",
					rules: defaultRules.map(descriptor)
				} },
				columnKind: "utf16CodeUnits",
				invocations: [{
					executionSuccessful: files.every(({ failure }) => failure === void 0),
					toolExecutionNotifications: files.flatMap(notification)
				}],
				results: files.flatMap((file) => resultsOf(file, hasSuppressed))
			}]
		});
	};
	INDEXES = new Map(defaultRules.map(({ name }, index) => [name, index]));
}));
// node_modules/picocolors/picocolors.js
var require_picocolors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
})), ambiguousRanges, fullwidthRanges, wideRanges;
var init_lookup_data = __esmMin((() => {
	ambiguousRanges = [
		161,
		161,
		164,
		164,
		167,
		168,
		170,
		170,
		173,
		174,
		176,
		180,
		182,
		186,
		188,
		191,
		198,
		198,
		208,
		208,
		215,
		216,
		222,
		225,
		230,
		230,
		232,
		234,
		236,
		237,
		240,
		240,
		242,
		243,
		247,
		250,
		252,
		252,
		254,
		254,
		257,
		257,
		273,
		273,
		275,
		275,
		283,
		283,
		294,
		295,
		299,
		299,
		305,
		307,
		312,
		312,
		319,
		322,
		324,
		324,
		328,
		331,
		333,
		333,
		338,
		339,
		358,
		359,
		363,
		363,
		462,
		462,
		464,
		464,
		466,
		466,
		468,
		468,
		470,
		470,
		472,
		472,
		474,
		474,
		476,
		476,
		593,
		593,
		609,
		609,
		708,
		708,
		711,
		711,
		713,
		715,
		717,
		717,
		720,
		720,
		728,
		731,
		733,
		733,
		735,
		735,
		768,
		879,
		913,
		929,
		931,
		937,
		945,
		961,
		963,
		969,
		1025,
		1025,
		1040,
		1103,
		1105,
		1105,
		8208,
		8208,
		8211,
		8214,
		8216,
		8217,
		8220,
		8221,
		8224,
		8226,
		8228,
		8231,
		8240,
		8240,
		8242,
		8243,
		8245,
		8245,
		8251,
		8251,
		8254,
		8254,
		8308,
		8308,
		8319,
		8319,
		8321,
		8324,
		8364,
		8364,
		8451,
		8451,
		8453,
		8453,
		8457,
		8457,
		8467,
		8467,
		8470,
		8470,
		8481,
		8482,
		8486,
		8486,
		8491,
		8491,
		8531,
		8532,
		8539,
		8542,
		8544,
		8555,
		8560,
		8569,
		8585,
		8585,
		8592,
		8601,
		8632,
		8633,
		8658,
		8658,
		8660,
		8660,
		8679,
		8679,
		8704,
		8704,
		8706,
		8707,
		8711,
		8712,
		8715,
		8715,
		8719,
		8719,
		8721,
		8721,
		8725,
		8725,
		8730,
		8730,
		8733,
		8736,
		8739,
		8739,
		8741,
		8741,
		8743,
		8748,
		8750,
		8750,
		8756,
		8759,
		8764,
		8765,
		8776,
		8776,
		8780,
		8780,
		8786,
		8786,
		8800,
		8801,
		8804,
		8807,
		8810,
		8811,
		8814,
		8815,
		8834,
		8835,
		8838,
		8839,
		8853,
		8853,
		8857,
		8857,
		8869,
		8869,
		8895,
		8895,
		8978,
		8978,
		9312,
		9449,
		9451,
		9547,
		9552,
		9587,
		9600,
		9615,
		9618,
		9621,
		9632,
		9633,
		9635,
		9641,
		9650,
		9651,
		9654,
		9655,
		9660,
		9661,
		9664,
		9665,
		9670,
		9672,
		9675,
		9675,
		9678,
		9681,
		9698,
		9701,
		9711,
		9711,
		9733,
		9734,
		9737,
		9737,
		9742,
		9743,
		9756,
		9756,
		9758,
		9758,
		9792,
		9792,
		9794,
		9794,
		9824,
		9825,
		9827,
		9829,
		9831,
		9834,
		9836,
		9837,
		9839,
		9839,
		9886,
		9887,
		9919,
		9919,
		9926,
		9933,
		9935,
		9939,
		9941,
		9953,
		9955,
		9955,
		9960,
		9961,
		9963,
		9969,
		9972,
		9972,
		9974,
		9977,
		9979,
		9980,
		9982,
		9983,
		10045,
		10045,
		10102,
		10111,
		11094,
		11097,
		12872,
		12879,
		57344,
		63743,
		65024,
		65039,
		65533,
		65533,
		127232,
		127242,
		127248,
		127277,
		127280,
		127337,
		127344,
		127373,
		127375,
		127376,
		127387,
		127404,
		917760,
		917999,
		983040,
		1048573,
		1048576,
		1114109
	];
	fullwidthRanges = [
		12288,
		12288,
		65281,
		65376,
		65504,
		65510
	];
	wideRanges = [
		4352,
		4447,
		8986,
		8987,
		9001,
		9002,
		9193,
		9196,
		9200,
		9200,
		9203,
		9203,
		9725,
		9726,
		9748,
		9749,
		9776,
		9783,
		9800,
		9811,
		9855,
		9855,
		9866,
		9871,
		9875,
		9875,
		9889,
		9889,
		9898,
		9899,
		9917,
		9918,
		9924,
		9925,
		9934,
		9934,
		9940,
		9940,
		9962,
		9962,
		9970,
		9971,
		9973,
		9973,
		9978,
		9978,
		9981,
		9981,
		9989,
		9989,
		9994,
		9995,
		10024,
		10024,
		10060,
		10060,
		10062,
		10062,
		10067,
		10069,
		10071,
		10071,
		10133,
		10135,
		10160,
		10160,
		10175,
		10175,
		11035,
		11036,
		11088,
		11088,
		11093,
		11093,
		11904,
		11929,
		11931,
		12019,
		12032,
		12245,
		12272,
		12287,
		12289,
		12350,
		12353,
		12438,
		12441,
		12543,
		12549,
		12591,
		12593,
		12686,
		12688,
		12773,
		12783,
		12830,
		12832,
		12871,
		12880,
		42124,
		42128,
		42182,
		43360,
		43388,
		44032,
		55203,
		63744,
		64255,
		65040,
		65049,
		65072,
		65106,
		65108,
		65126,
		65128,
		65131,
		94176,
		94180,
		94192,
		94198,
		94208,
		101594,
		101631,
		101664,
		101760,
		101874,
		101888,
		102801,
		102816,
		102866,
		110576,
		110579,
		110581,
		110587,
		110589,
		110590,
		110592,
		110888,
		110898,
		110898,
		110928,
		110930,
		110933,
		110933,
		110948,
		110952,
		110960,
		111355,
		119552,
		119638,
		119648,
		119670,
		126980,
		126980,
		127183,
		127183,
		127374,
		127374,
		127377,
		127386,
		127406,
		127406,
		127488,
		127490,
		127504,
		127547,
		127552,
		127560,
		127568,
		127569,
		127584,
		127589,
		127744,
		127776,
		127789,
		127797,
		127799,
		127868,
		127870,
		127891,
		127904,
		127946,
		127951,
		127955,
		127968,
		127984,
		127988,
		127988,
		127992,
		128062,
		128064,
		128064,
		128066,
		128252,
		128255,
		128317,
		128331,
		128334,
		128336,
		128359,
		128378,
		128378,
		128405,
		128406,
		128420,
		128420,
		128507,
		128591,
		128640,
		128709,
		128716,
		128716,
		128720,
		128722,
		128725,
		128729,
		128732,
		128735,
		128747,
		128748,
		128756,
		128764,
		128986,
		128986,
		128992,
		129003,
		129008,
		129008,
		129292,
		129338,
		129340,
		129349,
		129351,
		129535,
		129648,
		129660,
		129664,
		129734,
		129736,
		129736,
		129740,
		129757,
		129759,
		129771,
		129775,
		129786,
		131072,
		196605,
		196608,
		262141
	];
}));
// node_modules/get-east-asian-width/utilities.js
var isInRange;
var init_utilities = __esmMin((() => {
	isInRange = (ranges, codePoint) => {
		let low = 0;
		let high = Math.floor(ranges.length / 2) - 1;
		while (low <= high) {
			const mid = Math.floor((low + high) / 2);
			const i = mid * 2;
			if (codePoint < ranges[i]) high = mid - 1;
			else if (codePoint > ranges[i + 1]) low = mid + 1;
			else return true;
		}
		return false;
	};
}));
// node_modules/get-east-asian-width/lookup.js
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];
	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];
		if (commonCjkCodePoint >= start && commonCjkCodePoint <= end) return [start, end];
		if (end - start > fastPathEnd - fastPathStart) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}
	return [fastPathStart, fastPathEnd];
}
var commonCjkCodePoint, wideFastPathStart, wideFastPathEnd, isAmbiguous, isFullwidth, isWide;
var init_lookup = __esmMin((() => {
	init_lookup_data();
	init_utilities();
	commonCjkCodePoint = 19968;
	[wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);
	isAmbiguous = (codePoint) => {
		if (codePoint < 161 || codePoint > 1114109) return false;
		return isInRange(ambiguousRanges, codePoint);
	};
	isFullwidth = (codePoint) => {
		if (codePoint < 12288 || codePoint > 65510) return false;
		return isInRange(fullwidthRanges, codePoint);
	};
	isWide = (codePoint) => {
		if (codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd) return true;
		if (codePoint < 4352 || codePoint > 262141) return false;
		return isInRange(wideRanges, codePoint);
	};
}));
// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = false } = {}) {
	validate(codePoint);
	if (isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint)) return 2;
	return 1;
}
var init_get_east_asian_width = __esmMin((() => {
	init_lookup();
}));
// src/lint/formats/code-frame.ts
/**
* The finding's first line as a terminal can show it, cut around the finding, and a `marker` such as `^^^` for the line
* below it. Undefined where the line is empty or missing.
*/
function codeFrame(text, { start, end, column }) {
	const lineStart = start - (column - 1);
	const lf = text.indexOf("\n", start);
	const lineEnd = lf === -1 ? text.length : lf > lineStart && text[lf - 1] === "\r" ? lf - 1 : lf;
	if (lineEnd <= lineStart) return void 0;
	const from = lineEnd - lineStart <= MAX_COLUMNS ? lineStart : Math.max(lineStart, wholeCharacter(text, start - MAX_BEFORE));
	const isCut = from > lineStart;
	const before = shown(text.slice(isCut ? from : lineStart, start));
	const marked = shown(text.slice(start, Math.min(end, lineEnd, start + MAX_COLUMNS)));
	const after = shown(text.slice(Math.min(end, lineEnd), Math.min(lineEnd, end + MAX_COLUMNS)));
	const opening = isCut ? "…" : "";
	const padding = " ".repeat(width(opening + before));
	return {
		line: cut(opening + before + marked + after),
		marker: padding + "^".repeat(Math.max(1, Math.min(width(marked), MAX_COLUMNS - width(opening + before))))
	};
}
/** The offset, moved out of the middle of a surrogate pair. */
function wholeCharacter(text, offset) {
	return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset + 1 : offset;
}
/** Tabs are shown as spaces, so that the marker's column does not depend on the terminal. */
function shown(text) {
	return oneLine(text.replaceAll("	", "  "));
}
function width(text) {
	let columns = 0;
	for (const char of text) columns += characterWidth(char);
	return columns;
}
function characterWidth(char) {
	if (char >= " " && char <= "~") return 1;
	return /\p{M}/u.test(char) ? 0 : eastAsianWidth(char.codePointAt(0) ?? 0);
}
function cut(line) {
	let columns = 0;
	let length = 0;
	for (const char of line) {
		columns += characterWidth(char);
		if (columns > MAX_COLUMNS) return `${line.slice(0, length)}…`;
		length += char.length;
	}
	return line;
}
var MAX_COLUMNS, MAX_BEFORE;
var init_code_frame = __esmMin((() => {
	init_get_east_asian_width();
	init_printable();
	MAX_COLUMNS = 100;
	MAX_BEFORE = 30;
}));
// src/lint/formats/stylish.ts
function block$1(finding, text, colors) {
	const { file, line, column, rule, severity, message, fixable, suppression } = finding;
	const place = colors.bold(`${oneLine(file)}:${line}:${column}`);
	const fix = fixable ? colors.dim(" (--fix)") : "";
	const mark = suppression === void 0 ? "" : colors.dim(" (suppressed)");
	const head = `${place}  ${paint(severity, colors)}  ${rule}${fix}${mark}`;
	const why = suppression === void 0 ? "" : `  ${oneLine(suppressionInWords(suppression))}\n`;
	return `${head}\n  ${oneLine(message)}\n${why}${frame(finding, text, colors)}`;
}
function frame(finding, text, colors) {
	const lines = codeFrame(text, finding);
	if (lines === void 0) return "";
	const { line, marker } = lines;
	const number = String(finding.line);
	const gutter = " ".repeat(number.length);
	const mark = finding.severity === "error" ? colors.red : finding.severity === "warning" ? colors.yellow : colors.blue;
	return `  ${colors.dim(`${number} |`)} ${line}\n  ${colors.dim(`${gutter} |`)} ${mark(marker)}\n`;
}
function paint(severity, colors) {
	const color = {
		error: colors.red,
		warning: colors.yellow,
		info: colors.blue
	}[severity];
	return color(severity);
}
function summary(files, colors, showSuppressed) {
	const linted = files.filter(({ failure }) => failure === void 0);
	const counts = countFindings(files);
	const unread = files.length - linted.length;
	const failed = unread === 0 ? "" : `; ${plural(unread, "file")} could not be linted`;
	const rest = `${suppressedInWords(files, showSuppressed)}${failed}\n`;
	const found = countsInWords(counts);
	if (found === "") return `${colors.green("No findings")} in ${plural(linted.length, "file")}${rest}`;
	const fixable = counts.fixable === 0 ? "" : `; ${counts.fixable} can be fixed with --fix`;
	return `${(counts.error > 0 ? colors.red : colors.yellow)(found)} in ${plural(linted.length, "file")}${fixable}${rest}`;
}
function suppressedInWords(files, showSuppressed) {
	const count = files.reduce((sum, { suppressed = [] }) => sum + suppressed.length, 0);
	if (count === 0) return "";
	const hint = showSuppressed === true ? "" : " (--show-suppressed lists them)";
	return `; ${plural(count, "finding")} suppressed by comments${hint}`;
}
function countsInWords({ error, warning, info }) {
	return [
		error > 0 ? plural(error, "error") : "",
		warning > 0 ? plural(warning, "warning") : "",
		info > 0 ? `${info} info` : ""
	].filter((part) => part !== "").join(", ");
}
function plural(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
var import_picocolors, stylish;
var init_stylish = __esmMin((() => {
	import_picocolors = /* @__PURE__ */ __toESM(require_picocolors(), 1);
	init_printable();
	init_code_frame();
	init_first_findings();
	init_format();
	stylish = (files, { color, showSuppressed }) => {
		const colors = import_picocolors.default.createColors(color);
		return [...files.flatMap((linted) => {
			const { shown, rests } = firstFindings(findingsOf(linted, showSuppressed));
			return [...shown.map((finding) => block$1(finding, linted.text, colors)), ...rests.map((rest) => `${colors.bold(oneLine(linted.file))}  ${restInWords(rest)}\n`)];
		}), summary(files, colors, showSuppressed)].join("\n");
	};
}));
// src/lint/formats/index.ts
var formats$1;
var init_formats = __esmMin((() => {
	init_github();
	init_json$3();
	init_junit();
	init_sarif();
	init_stylish();
	formats$1 = {
		stylish,
		json,
		sarif,
		github,
		junit
	};
}));
// src/cli/output/messages.ts
/** A message on one line of a bearable length. */
function messageLine(message) {
	return oneLine(message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message);
}
/** A name that someone may have to compare or copy: in quotes where it could be overlooked or misread. */
function showName(name) {
	return name === "" || name !== name.trim() ? `"${oneLine(name)}"` : oneLine(name);
}
var MAX_MESSAGE;
var init_messages = __esmMin((() => {
	init_printable();
	MAX_MESSAGE = 3e3;
}));
// src/cli/output/outcome.ts
var exitStatus, CliError;
var init_outcome = __esmMin((() => {
	exitStatus = {
		mapped: 0,
		listed: 0,
		unchanged: 0,
		clean: 0,
		acceptable: 0,
		notMapped: 1,
		errorsFound: 1,
		changed: 1,
		refused: 1,
		couldNotRun: 2
	};
	CliError = class extends Error {};
}));
// src/cli/input/read-text.ts
/** The path as it was given, with `/` between its parts. Formats that are not lines of text have it as it is. */
function pathName(path) {
	if (path === "-") return "<stdin>";
	return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
/** The name of the file at `path` in messages. */
function inputName(path) {
	return showName(pathName(path));
}
/**
* The text of the file at `path`, or of standard input for `-`.
*
* @throws ReadError where it cannot be read, is too large, or is not UTF-8 text.
*/
async function readText$1(path) {
	return await decodeText(inputName(path), async () => path === "-" ? await collect(process.stdin) : await readBytes(path));
}
/**
* The text of the bytes that `read` gives.
*
* @throws ReadError where it cannot be read, is too large, or is not UTF-8 text.
*/
async function decodeText(name, read) {
	try {
		const text = decodeUtf8(await read());
		const byteOrderMark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
		return {
			name,
			text: text.slice(byteOrderMark.length),
			byteOrderMark
		};
	} catch (error) {
		throw new ReadError(name, describeFailure(error));
	}
}
async function readBytes(path) {
	const file = await (0, node_fs_promises.open)(path);
	try {
		const { size } = await file.stat();
		if (size > 8388608) throw fileTooLarge();
		return await collect(chunksOf(file, size));
	} finally {
		await file.close();
	}
}
/** The size of a file is known, that of pipes and devices is not: `--file <(kubectl get …)`. */
async function* chunksOf(file, size) {
	for (let length = size + 1;; length = CHUNK) {
		const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, null);
		if (bytesRead === 0) return;
		yield buffer.subarray(0, bytesRead);
		if (bytesRead === size) return;
	}
}
async function collect(stream) {
	const chunks = [];
	let length = 0;
	for await (const chunk of stream) {
		chunks.push(chunk);
		length += chunk.length;
		if (length > 8388608) throw fileTooLarge();
	}
	return Buffer.concat(chunks, length);
}
function fileTooLarge() {
	return new CliError(`holds more than ${`${MAX_BYTES / 1024 / 1024} MiB`}, the most that is read; a ConfigMap holds at most 1 MiB`);
}
function decodeUtf8(bytes) {
	const start = bytes.subarray(0, 2).toString("hex");
	if (start === "fffe" || start === "feff") throw new CliError("is UTF-16 text; save it as UTF-8");
	if (!(0, node_buffer.isUtf8)(bytes)) throw new CliError("is not UTF-8 text, so neither YAML nor JSON");
	return bytes.toString("utf8");
}
/** Why a file cannot be read, as the end of a line that begins with its name. */
function describeFailure(error) {
	if (error instanceof CliError) return error.message;
	const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
	return (/* @__PURE__ */ new Map([
		["ENOENT", "no such file"],
		["ENOTDIR", "no such file: a part of its path is not a directory"],
		["EACCES", "no permission to read it"],
		["EPERM", "no permission to read it"],
		["EISDIR", "is a directory; give a file"]
	])).get(code) ?? `cannot be read (${code})`;
}
var MAX_BYTES, ReadError, BYTE_ORDER_MARK, CHUNK;
var init_read_text = __esmMin((() => {
	init_messages();
	init_outcome();
	MAX_BYTES = 8388608;
	ReadError = class extends CliError {
		/** What is wrong, without the name. */
		reason;
		constructor(name, reason, options) {
			super(`${name}: error: ${reason}`, options);
			this.reason = reason;
		}
	};
	BYTE_ORDER_MARK = "﻿";
	CHUNK = 65536;
}));
// src/cli/output/color.ts
/**
* `--color` and `--no-color` win. Then come NO_COLOR (https://no-color.org) and FORCE_COLOR (https://force-color.org),
* in this order; an empty value counts as absent. Without any of them, only terminals get colour.
*/
function usesColor(flag, stream, env = process.env) {
	if (flag !== void 0) return flag;
	const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = env;
	if (no !== void 0 && no !== "") return false;
	if (force !== void 0 && force !== "") return force !== "0" && force !== "false";
	return stream.isTTY === true && terminal !== "dumb";
}
var init_color = __esmMin((() => {}));
// src/cli/output/progress.ts
/** @param activity For example `linting`. */
function showProgress(activity, total) {
	const { stderr } = process;
	const { TERM } = process.env;
	if (!stderr.isTTY || TERM === "dumb") return {
		advance: () => {},
		end: () => {}
	};
	let done = 0;
	let next = performance.now() + DELAY;
	let isShown = false;
	const draw = () => {
		if (performance.now() < next) return;
		next = performance.now() + INTERVAL;
		isShown = true;
		stderr.write(`${CLEAR_LINE}${activity} ${done}/${total} …`);
	};
	const timer = setInterval(draw, INTERVAL).unref();
	return {
		advance: () => {
			done++;
			draw();
		},
		end: () => {
			clearInterval(timer);
			if (isShown) stderr.write(CLEAR_LINE);
		}
	};
}
var DELAY, INTERVAL, CLEAR_LINE;
var init_progress = __esmMin((() => {
	DELAY = 1e3;
	INTERVAL = 100;
	CLEAR_LINE = "\r\x1B[2K";
}));
// src/lint/config/config-schema.ts
/** No option is required here, because an override replaces the options of `rules` one by one. */
function settingSchema(shape) {
	return settingOf({
		...shape,
		level: levelSchema,
		suppressible: suppressibleSchema
	});
}
function settingOf(shape) {
	return /* @__PURE__ */ optional(/* @__PURE__ */ union([levelSchema, /* @__PURE__ */ partial(/* @__PURE__ */ strictObject(shape))]));
}
function settingFor(rule) {
	if (rule === unusedSuppression) return settingOf({ level: levelSchema });
	return rule.options === void 0 ? plainSetting : settingSchema(shapeOf(rule.options));
}
/**
* The options of a rule, each with its schema.
*
* @internal
*/
function shapeOf(options) {
	return options.shape;
}
var ruleLevels, levelSchema, suppressibleSchema, plainSetting, rulesSchema, configSchema;
var init_config_schema = __esmMin((() => {
	init_mini();
	init_rules();
	ruleLevels = [
		"error",
		"warning",
		"info",
		"off"
	];
	levelSchema = /* @__PURE__ */ _enum(ruleLevels);
	suppressibleSchema = /* @__PURE__ */ boolean();
	plainSetting = settingSchema({});
	rulesSchema = /* @__PURE__ */ strictObject(Object.fromEntries(defaultRules.map((rule) => [rule.name, settingFor(rule)])));
	configSchema = /* @__PURE__ */ strictObject({
		$schema: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
		rules: /* @__PURE__ */ optional(rulesSchema),
		inlineSuppressions: /* @__PURE__ */ optional(/* @__PURE__ */ literal$1([
			true,
			false,
			"with-reason"
		])),
		overrides: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ strictObject({
			files: /* @__PURE__ */ array(/* @__PURE__ */ string()),
			rules: rulesSchema
		}))),
		ignore: /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string()))
	});
}));
// src/lint/config/config-issues.ts
/** @internal */
function describeIssue(issue, prefix = []) {
	const path = [...prefix, ...issue.path];
	const at = (message) => [{
		path,
		message: `${settingAt(path)}: ${message}`
	}];
	switch (issue.code) {
		case "unrecognized_keys": return issue.keys.map((key) => ({
			path: [...path, key],
			message: `${settingAt(path)}: ${unknownKey(key, path)}`
		}));
		case "invalid_union": return describeUnion(issue, path);
		case "invalid_type": return at(`takes ${article(issue.expected)}`);
		case "invalid_value": return at(`takes ${issue.values.map(String).join(", ")}`);
		case "too_big": return at(`is ${issue.origin === "number" ? "more" : "longer"} than ${issue.maximum}`);
		case "too_small": return at(`is ${issue.origin === "number" ? "less" : "shorter"} than ${issue.minimum}`);
		default: return at(issue.message === "" ? "is not valid" : issue.message);
	}
}
/** @internal */
function settingAt(path) {
	return path.length === 0 ? "the configuration" : path.map(String).join(".");
}
/** A setting is a level, or a mapping with a level. The issues are told for the form that was written. */
function describeUnion(issue, path) {
	const inObject = issue.errors.flat().filter((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys");
	if (inObject.length > 0) return inObject.flatMap((inner) => describeIssue(inner, path));
	return [{
		path,
		message: `${settingAt(path)}: takes error, warning, info or off, or a mapping of options`
	}];
}
function unknownKey(key, path) {
	const isRule = path.at(-1) === "rules";
	const known = isRule ? defaultRules.map(({ name }) => name) : keysAt(path);
	const meant = nearest(key, known);
	const kind = isRule ? "rule" : path.length === 0 ? "key" : "option";
	if (meant !== void 0) return `there is no ${kind} '${key}'; did you mean '${meant}'?`;
	return `there is no ${kind} '${key}'${isRule ? "; 'aws-auth-map rules' lists them" : `; there are ${known.join(", ")}`}`;
}
/** @internal */
function keysAt(path) {
	if (path.length === 0) return Object.keys(configSchema.shape);
	const rule = defaultRules.find(({ name }) => name === path.at(-1));
	if (rule === void 0) return ["files", "rules"];
	const shape = rule.options === void 0 ? {} : shapeOf(rule.options);
	return [
		"level",
		...rule === unusedSuppression ? [] : ["suppressible"],
		...Object.keys(shape)
	];
}
function article(type) {
	if (type === "array") return "a list";
	if (type === "object" || type === "record") return "a mapping";
	return type === "string" ? "text" : `a ${type}`;
}
var LintConfigError;
var init_config_issues = __esmMin((() => {
	init_spelling();
	init_rules();
	init_config_schema();
	LintConfigError = class extends Error {
		issues;
		constructor(issues) {
			super(issues.map(({ message }) => message).join("\n"));
			this.name = "LintConfigError";
			this.issues = issues;
		}
		/** The messages of the issues. */
		get problems() {
			return this.issues.map(({ message }) => message);
		}
	};
}));
// src/lint/config/config.ts
/**
* Checks a configuration as it was read from a file.
*
* @throws LintConfigError with a line for each problem. For an unknown name, the line says which name was probably meant.
*/
function parseConfig(config) {
	const given = withoutEmptyKeys(config ?? {});
	const result = configSchema.safeParse(given);
	if (result.success) {
		const parsed = given;
		const idle = idlePolicies(parsed);
		if (idle.length === 0) return parsed;
		throw new LintConfigError(idle);
	}
	throw new LintConfigError(result.error.issues.flatMap((issue) => describeIssue(issue)));
}
/** A key without a value, or with only comments below it, counts as absent. */
function withoutEmptyKeys(config) {
	if (typeof config !== "object" || config === null || Array.isArray(config)) return config;
	return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
}
/** Policies that are switched on for files where they have no options. They would check nothing there. */
function idlePolicies({ rules = {}, overrides = [] }) {
	const layers = [{
		settings: rules,
		path: ["rules"]
	}, ...overrides.map((override, index) => ({
		settings: override.rules,
		path: [
			"overrides",
			index,
			"rules"
		]
	}))];
	return defaultRules.flatMap((rule) => {
		const layer = layers.find(({ settings }) => isIdle(rule, settings[rule.name], rules[rule.name]));
		if (layer === void 0) return [];
		const path = [...layer.path, rule.name];
		const options = keysAt([rule.name]).filter((key) => key !== "level" && key !== "suppressible");
		return [{
			path,
			message: `${settingAt(path)}: checks nothing without options; give it ${options.join(", ")}`
		}];
	});
}
/** Whether `setting` switches on a policy without the options that it needs. `base` is its setting for every file. */
function isIdle(rule, setting, base) {
	if (!isPolicy(rule) || setting === void 0 || levelOf(setting) === "off") return false;
	const options = {
		...optionsOf(base),
		...optionsOf(setting)
	};
	return rule.options?.safeParse(options).success === false;
}
/** @internal */
function levelOf(setting) {
	return typeof setting === "string" ? setting : setting.level;
}
/** @internal */
function suppressibleOf(setting) {
	return typeof setting === "string" ? void 0 : setting.suppressible;
}
/**
* The options that are the rule's own.
*
* @internal
*/
function optionsOf(setting) {
	if (setting === void 0 || typeof setting === "string") return {};
	const { level: _, suppressible: __, ...options } = setting;
	return options;
}
var init_config = __esmMin((() => {
	init_rule();
	init_rules();
	init_config_issues();
	init_config_schema();
}));
// src/cli/commands/lint/read-configuration.ts
var read_configuration_exports = /* @__PURE__ */ __exportAll({ readConfigurationFile: () => readConfigurationFile });
/** @throws CliError with a line for each mistake. */
async function readConfigurationFile(path) {
	const { name, text } = await readText$1(path);
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		prettyErrors: false
	});
	const [fault] = document.errors;
	if (fault !== void 0) throw refusal$1(name, [faultOf(fault)], lines);
	try {
		return {
			name,
			config: parseConfig(document.toJS())
		};
	} catch (error) {
		if (error instanceof LintConfigError) throw refusal$1(name, error.issues.map(({ path, message }) => ({
			offset: offsetOf(document.contents, path),
			message
		})), lines);
		const why = error instanceof Error ? error.message : String(error);
		throw new CliError(`${name}: error: the configuration cannot be read: ${messageLine(why)}`);
	}
}
/** @param faults At least one. Only the first ones are shown. */
function refusal$1(name, faults, lines) {
	const sorted = [...faults].sort((a, b) => a.offset - b.offset);
	const shown = sorted.slice(0, MOST_FAULTS).map(({ offset, message }) => {
		const { line, col } = lines.linePos(offset);
		return `${name}:${line}:${col}: error: ${messageLine(message)}`;
	});
	const left = sorted.length - shown.length;
	return new CliError([...shown, ...left > 0 ? [`${name}: error: and ${left} more`] : []].join("\n"));
}
function faultOf({ code, pos, message }) {
	const tooDeep = code === "RESOURCE_EXHAUSTION" ? "this is nested too deeply" : void 0;
	return {
		offset: pos[0],
		message: tooDeep ?? message
	};
}
/** The place of the last key or item of `path` that is there. */
function offsetOf(root, path) {
	let node = root;
	let label = isNode$2(root) ? root : void 0;
	for (const step of path) if (isMap(node)) {
		const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
		if (pair === void 0) break;
		if (isNode$2(pair.key)) label = pair.key;
		node = pair.value;
	} else if (isSeq(node) && typeof step === "number") {
		node = node.items[step];
		if (isNode$2(node)) label = node;
	} else break;
	return label?.range?.[0] ?? 0;
}
var MOST_FAULTS;
var init_read_configuration = __esmMin((() => {
	init_browser();
	init_config();
	init_config_issues();
	init_read_text();
	init_messages();
	init_outcome();
	MOST_FAULTS = 10;
}));
// src/cli/commands/lint/find-configuration.ts
/** The name that the configuration's globs are compared with. A cluster's is its own. */
function nameIn({ nameOf }, { path, read }) {
	return read === void 0 ? nameOf(path) : path;
}
/** Whether the configuration says that the file is not linted. */
function isIgnored(configuration, file) {
	const { ignore = [] } = configuration.config;
	if (file.path === "-" || ignore.length === 0) return false;
	const name = nameIn(configuration, file);
	return ignore.some((glob) => matchesGlob(name, glob));
}
/**
* @param choice The path after `--config`, or false for `--no-config`. Undefined looks the file up.
* @returns A function from a path to its configuration. It rejects with a CliError where that is not valid.
*/
function configurationFinder(choice) {
	if (choice === false) return async () => NONE;
	if (choice !== void 0) {
		let configuration;
		return () => {
			configuration ??= readAt((0, node_path.resolve)(choice), choice);
			return configuration;
		};
	}
	const byFolder = /* @__PURE__ */ new Map();
	const findIn = (folder) => {
		let configuration = byFolder.get(folder);
		if (configuration === void 0) {
			configuration = lookUp(folder, findIn);
			byFolder.set(folder, configuration);
		}
		return configuration;
	};
	return (path) => findIn(path === "-" ? process.cwd() : (0, node_path.dirname)((0, node_path.resolve)(path)));
}
async function lookUp(folder, findIn) {
	const name = NAMES$1.find((candidate) => isThere((0, node_path.join)(folder, candidate)));
	if (name !== void 0) {
		const file = (0, node_path.join)(folder, name);
		return await readAt(file, (0, node_path.relative)(process.cwd(), file));
	}
	const parent = (0, node_path.dirname)(folder);
	return parent === folder ? NONE : await findIn(parent);
}
/** True also for a file that cannot be read: that is told later. Synchronous, which is faster for a few folders. */
function isThere(file) {
	try {
		return (0, node_fs.statSync)(file, { throwIfNoEntry: false }) !== void 0;
	} catch (error) {
		return !(error instanceof Error && "code" in error && error.code === "ENOTDIR");
	}
}
async function readAt(file, name) {
	const { readConfigurationFile } = await Promise.resolve().then(() => (init_read_configuration(), read_configuration_exports));
	const folder = (0, node_path.dirname)(file);
	return {
		...await readConfigurationFile(name),
		nameOf: (path) => path === "-" ? "<stdin>" : nameBelow(folder, (0, node_path.resolve)(path))
	};
}
/**
* The path from the configuration's folder on. For a file that is not below it, as with `--config` from elsewhere, the
* path from the working directory on: no glob would match a path that begins with `..`, and no policy would be set.
*/
function nameBelow(folder, file) {
	const names = [folder, process.cwd()].map((base) => (0, node_path.relative)(base, file).split(node_path.sep).join("/"));
	return names.find((name) => !name.startsWith("../") && !(0, node_path.isAbsolute)(name)) ?? names[0] ?? file;
}
var NAMES$1, NONE;
var init_find_configuration = __esmMin((() => {
	init_patterns();
	init_read_text();
	NAMES$1 = [
		".aws-auth-map.yaml",
		".aws-auth-map.yml",
		".aws-auth-map.json"
	];
	NONE = {
		name: void 0,
		config: {},
		nameOf: (path) => path
	};
}));
// src/cli/commands/lint/find-files.ts
/** @param operands Paths, globs, folders, `-`. */
async function findLintFiles(operands) {
	const failures = [];
	const found = [];
	for (const operand of operands) found.push(...await filesOf(operand, (path, why) => failures.push(`${inputName(path)}: error: ${why}`)));
	return {
		files: once(found).sort((a, b) => a.path < b.path ? -1 : 1),
		failures
	};
}
async function filesOf(operand, onFailure) {
	const named = [{
		path: operand,
		isNamed: true
	}];
	if (operand === "-") return named;
	const stats = statsOf(operand);
	if (stats?.isDirectory()) return await search(operand, MANIFESTS, onFailure);
	if (stats !== void 0 || !isGlob(operand)) return named;
	const { folder, pattern } = splitGlob(operand);
	const files = await search(folder, pattern, onFailure);
	if (files.length === 0) onFailure(operand, "no file matches it");
	return files;
}
function isGlob(operand) {
	return operand.length <= MAX_GLOB && new Minimatch(slashes(operand), GLOB_OPTIONS).hasMagic();
}
/** The folders that a glob begins with ("" for the working directory), and the rest of it. */
function splitGlob(glob) {
	const written = slashes(glob);
	const magic = written.search(/[*?[\]{}()!+@\\]/);
	const end = written.lastIndexOf("/", magic);
	return {
		folder: written.slice(0, end + 1),
		pattern: written.slice(end + 1)
	};
}
/** The files below `folder` whose path from there matches. Links to files count; links to folders are not followed. */
async function search(folder, pattern, onFailure) {
	const matcher = new Minimatch(pattern, GLOB_OPTIONS);
	const base = /^(?:\.\/?)?$/.test(folder) ? "" : slashes(folder).replace(/\/*$/, "/");
	const files = [];
	const folders = [""];
	for (let inner = folders.pop(); inner !== void 0; inner = folders.pop()) for (const entry of await list(base + inner, onFailure)) {
		const path = inner + entry.name;
		if (entry.isDirectory()) {
			if (!SKIPPED.has(entry.name) && matcher.match(path, true)) folders.push(`${path}/`);
		} else if (matcher.match(path) && isFile(entry, base + path)) files.push({
			path: base + path,
			isNamed: false
		});
	}
	return files;
}
async function list(folder, onFailure) {
	try {
		return await (0, node_fs_promises.readdir)(folder === "" ? "." : folder, { withFileTypes: true });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR"].includes(String(error.code)))) onFailure(folder, describeFailure(error));
		return [];
	}
}
/** False for a pipe or a device, which might never end. */
function isFile(entry, path) {
	if (!entry.isSymbolicLink()) return entry.isFile();
	return statsOf(path)?.isFile() ?? false;
}
/** Each path once, under the first of its spellings. */
function once(found) {
	const byPath = /* @__PURE__ */ new Map();
	for (const file of found) {
		const { path, isNamed } = file;
		const id = path === "-" ? path : (0, node_path.resolve)(path);
		const earlier = byPath.get(id);
		if (earlier === void 0) byPath.set(id, file);
		else if (isNamed && !earlier.isNamed) byPath.set(id, {
			...earlier,
			isNamed
		});
	}
	return [...byPath.values()];
}
/** Undefined where there is nothing, or no permission to see it. */
function statsOf(path) {
	try {
		return (0, node_fs.statSync)(path, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
function slashes(path) {
	return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
var MANIFESTS, GLOB_OPTIONS, MAX_GLOB, SKIPPED;
var init_find_files = __esmMin((() => {
	init_esm();
	init_read_text();
	MANIFESTS = "**/*.{yaml,yml,json}";
	GLOB_OPTIONS = {
		nocomment: true,
		nonegate: true,
		magicalBraces: true
	};
	MAX_GLOB = 4096;
	SKIPPED = /* @__PURE__ */ new Set(["node_modules", ".git"]);
}));
// src/document/read-section.ts
/**
* The section under `key` in a ConfigMap's data.
*
* @param holder The text that the key and its value stand in.
* @param siblings Takes the section's entries.
*/
function readSection(name, key, value, holder, siblings) {
	const written = isText(value) ? valueSource(value, holder) : holder;
	const content = isText(value) ? readRecovered(written.text, name) : {
		...contentOf(value),
		repairs: []
	};
	const { fault, repairs, mendedFault, repaired, extraDocument, dedented } = content;
	const source = repaired === void 0 ? written : repairedSource(written, repaired);
	const entries = [];
	const accounts = [];
	const problems = [];
	const isLost = !isText(value) || fault !== void 0 || repairs.some(losesSection);
	const section = {
		name,
		key,
		value,
		isText: isText(value),
		isRead: !isLost && key.value === name,
		written,
		source,
		fault: fault && faultIn(source, fault),
		repairs,
		mendedFault: mendedFault && faultIn(written, mendedFault),
		extraDocument: extraDocument && {
			source,
			...extraDocument
		},
		dedented: dedented && {
			source,
			...dedented
		},
		problems,
		entries,
		accounts,
		list: content.root,
		siblings
	};
	fill(section, content, entries, accounts, problems);
	siblings.push(...entries);
	return section;
}
function faultIn(source, { code, reason, start, end }) {
	return {
		code,
		reason,
		span: {
			source,
			start,
			end
		}
	};
}
function losesSection({ kind }) {
	return kind !== "dedented-lines";
}
function repairedSource(written, { text, toWritten }) {
	return {
		text,
		embedding: written.embedding,
		toFile: (offset) => written.toFile(toWritten(offset)),
		get lineBreak() {
			return written.lineBreak;
		},
		editable: false
	};
}
function fill(section, content, entries, accounts, problems) {
	const { source, name } = section;
	const onProblem = (problem) => {
		const { data, lost, path, node } = problem;
		const isJson = data.code === "section-not-list" && data.actual.type === "json";
		const span = node ? spanOf(node, source) : isJson ? openingBrace(source) : section.key.span;
		problems.push({
			code: data.code,
			message: messageOf(name, problem),
			data,
			lost,
			path,
			span
		});
	};
	const { root, itemsRead = Number.POSITIVE_INFINITY } = content;
	if (name === "mapAccounts" && isSeq(root)) {
		const { accounts: read, lost } = readAccounts(root, onProblem);
		for (const { index, account, node } of read) {
			const isRead = section.isRead && index < itemsRead;
			accounts.push({
				section,
				index,
				value: account,
				node,
				span: spanOf(node, source),
				isRead
			});
		}
		if (lost !== void 0) {
			const { code, start, end } = lost.fault;
			const message = `${name} is lost as a whole: ${faultMessage(lost.fault)}`;
			problems.push({
				code,
				message,
				lost: "section",
				path: [],
				span: {
					source,
					start,
					end
				}
			});
		}
		return;
	}
	const items = itemsOf$1(content, onProblem);
	if (name === "mapAccounts") return;
	const read = name === "mapRoles" ? readRole : readUser;
	items.forEach((item, index) => {
		const before = problems.length;
		const mapping = read(item, { index }, onProblem);
		const isRead = section.isRead && mapping !== void 0 && index < itemsRead;
		entries.push(readEntry(item, index, section, problems.slice(before), isRead ? mapping : void 0));
	});
}
function openingBrace(source) {
	const start = source.text.search(/\{/);
	return {
		source,
		start,
		end: start + 1
	};
}
var init_read_section = __esmMin((() => {
	init_browser();
	init_fault_words();
	init_accounts();
	init_entry_fields();
	init_item_problem();
	init_read_entry();
	init_recovered_content();
	init_section_content();
	init_source();
}));
// src/document/document.ts
/** Never throws on content. */
function readDocument(text, { isLive = false } = {}) {
	const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
	const source = {
		text,
		embedding: "plain",
		toFile: (offset) => offset,
		lineBreak,
		editable: true
	};
	const isTooLarge = text.length > MAX_LENGTH$1;
	const manifest = isTooLarge ? EMPTY_MANIFEST : readManifest(text);
	const configMaps = configMapsIn(manifest, lineBreak);
	const sections = configMaps.flatMap((configMap) => configMap.sections);
	return {
		text,
		source,
		faults: manifest.faults.map(({ fault, chunk }) => ({
			code: fault.code,
			reason: fault.reason,
			span: {
				source,
				start: chunk.base + fault.start,
				end: chunk.base + fault.end
			}
		})),
		configMaps,
		sections,
		entries: sections.flatMap((section) => section.entries),
		others: [...manifest.others, ...otherConfigMaps(manifest)],
		tooLarge: isTooLarge ? tooLarge(text) : void 0,
		tooManyDocuments: manifest.tooMany ? TOO_MANY_DOCUMENTS : void 0,
		isRead: !isTooLarge && !manifest.tooMany,
		isLive
	};
}
function otherConfigMaps({ objects }) {
	return objects.filter(({ data, looksLikeAwsAuth }) => data !== void 0 && !looksLikeAwsAuth).map((object) => `ConfigMap ${fullName(object)}`);
}
function configMapsIn({ objects }, lineBreak) {
	const sources = /* @__PURE__ */ new Map();
	return objects.filter(({ looksLikeAwsAuth }) => looksLikeAwsAuth).map((object) => {
		const { chunk } = object;
		const source = sources.get(chunk) ?? pieceSource(chunk.text, chunk.base, lineBreak);
		sources.set(chunk, source);
		return readConfigMap$1(object, source);
	});
}
function readConfigMap$1(object, source) {
	const { value } = object;
	const metadata = value.entries.get("metadata")?.value;
	const field = (map, key) => map?.kind === "map" ? textOf$2(map.entries.get(key)?.value, source) : void 0;
	const holder = value.entries.get("data")?.value;
	const dataValue = object.data ?? (holder?.kind === "map" ? holder : value);
	const data = membersOf(dataValue, source);
	const members = membersOf(value, source);
	const entries = [];
	const sections = data.flatMap(({ key, value: content }) => {
		const name = intendedSection(key.value);
		const isEffective = dataValue.kind === "map" && dataValue.entries.get(key.value)?.key === key.node;
		if (name === void 0 || !isEffective || isNull(content)) return [];
		return [readSection(name, key, content, source, entries)];
	});
	const [start] = rangeOf(value.node);
	return {
		source,
		object,
		isAwsAuth: object.isAwsAuth,
		label: members[0]?.key.span ?? {
			source,
			start,
			end: start + 1
		},
		kind: field(value, "kind"),
		name: field(metadata, "name"),
		namespace: field(metadata, "namespace"),
		data,
		members,
		sections,
		entries
	};
}
var init_document = __esmMin((() => {
	init_range();
	init_value();
	init_objects();
	init_size();
	init_manifest();
	init_nodes();
	init_read_section();
	init_section_names();
	init_source();
}));
// src/document/relevance.ts
/** False for a text that need not be read as YAML at all. */
function mentionsAwsAuth(text) {
	if (NAMES.test(text) || BINARY.test(text)) return true;
	return text.search(ESCAPE) !== -1 && NAMES.test(text.replace(ESCAPE, letterOf));
}
function letterOf(_, hex2, hex4, hex8) {
	const code = Number.parseInt(hex2 ?? hex4 ?? hex8 ?? "", 16);
	return code < 128 ? String.fromCharCode(code) : "";
}
/** Whether a text mentions mapRoles or mapUsers anywhere, for example in a patch within a patch. */
function mentionsSection(text) {
	return /\bmap(?:Roles|Users)\b/.test(text);
}
/** Whether a document holds an aws-auth ConfigMap, or mentions one and cannot be read. */
function concernsAwsAuth({ configMaps, faults, isRead, text }) {
	return configMaps.length > 0 || (faults.length > 0 || !isRead) && mentionsAwsAuth(text);
}
var NAMES, BINARY, ESCAPE;
var init_relevance = __esmMin((() => {
	init_manifest();
	init_problem();
	NAMES = new RegExp([AWS_AUTH_NAME, ...sectionNames].join("|"));
	BINARY = /![\w!<:.,-]{0,40}binary|%TAG/;
	ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n[ \t]*)/g;
}));
// src/lint/engine/finding.ts
/** The finding's message, and what its fix would do where a person has to decide about it. */
function wholeMessage({ message, withheld }) {
	return withheld === void 0 ? message : `${message}; ${withheld.message}`;
}
var init_finding = __esmMin((() => {}));
// src/lint/engine/suppressions.ts
/** False for a text that has no such comment. */
function mayHoldSuppressions(text) {
	return MARK.test(text);
}
/** The suppressing comments of a document, in the file's order. */
function findSuppressions(document) {
	if (!mayHoldSuppressions(document.text)) return [];
	const { text, source, sections } = document;
	return [source, ...sections.filter(({ isText }) => isText).map(({ written }) => written)].flatMap((each) => suppressionsIn(each, each !== source, text.length)).sort((a, b) => startOf$1(a.span) - startOf$1(b.span));
}
function startOf$1({ source, start }) {
	return source.toFile(start);
}
function* directivesIn(source) {
	if (!MARK.test(source)) return;
	for (const { text, base } of splitDocuments(source)) for (const lexeme of lexemesOf(text)) {
		if (!lexeme.isComment || !MARK.test(lexeme.text)) continue;
		for (const { 0: comment, 1: keyword = "", 2: rest = "", index } of lexeme.text.matchAll(DIRECTIVE)) yield {
			comment,
			keyword,
			rest,
			start: base + lexeme.start + index
		};
	}
}
function suppressionsIn(source, isInSection, fileLength) {
	const { text } = source;
	let next = 0;
	return [...directivesIn(text)].map(({ comment, keyword, rest, start }) => {
		const kind = keyword.toLowerCase();
		if (kind === "disable-next-line" && start >= next) next = nextLine(text, start);
		const from = kind === "disable-next-line" ? next : text.lastIndexOf("\n", start - 1) + 1;
		const scope = kind === "disable" ? {
			start: 0,
			end: fileLength + 1
		} : lineScope(text, from, source);
		const { 0: separator = "", index: end = rest.length } = SEPARATOR.exec(rest) ?? {};
		const list = rest.slice(0, end);
		const reason = reasonIn(rest.slice(end + separator.length));
		const listStart = start + comment.length - rest.length;
		const names = [...list.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
			name,
			span: {
				source,
				start: listStart + index,
				end: listStart + index + name.length
			},
			reason,
			scope,
			isWholeFile: kind === "disable",
			isInSection
		}));
		const span = {
			source,
			start,
			end: start + comment.trimEnd().length
		};
		return KINDS.has(kind) ? {
			span,
			reason,
			names
		} : {
			span,
			reason,
			names: [],
			unknown: kind
		};
	});
}
function lineScope(text, from, source) {
	const lf = text.indexOf("\n", from);
	return {
		start: source.toFile(from),
		end: source.toFile(lf === -1 ? text.length : lf) + 1
	};
}
function reasonIn(text) {
	return /[\p{L}\p{N}]/u.test(text) ? shorten(text.trim(), MAX_REASON) : void 0;
}
/** The start of the next line that holds more than a comment, so that several directives can be above one line. */
function nextLine(text, offset) {
	let from = offset;
	do {
		const lf = text.indexOf("\n", from);
		if (lf === -1) return text.length;
		from = lf + 1;
	} while (/^[ \t]*(?:#|\r?\n)/.test(text.slice(from, from + 1e3)));
	return from;
}
var DIRECTIVE, MARK, KINDS, SEPARATOR, MAX_REASON;
var init_suppressions = __esmMin((() => {
	init_lexemes();
	init_objects();
	init_shorten();
	DIRECTIVE = /(?<=^|[ \t])#[ \t]*aws-auth-map-([\w-]+)(?=[ \t\r]|$)([^\n]*)/gim;
	MARK = /aws-auth-map-/i;
	KINDS = /* @__PURE__ */ new Set([
		"disable",
		"disable-line",
		"disable-next-line"
	]);
	SEPARATOR = /[ \t]--?(?:[ \t]|$)/;
	MAX_REASON = 300;
}));
// src/lint/config/active-rules.ts
/**
* The overrides that are for a file, in their order.
*
* @param filename As for `activeRules`.
* @internal
*/
function overridesFor({ overrides = [] }, filename) {
	return overrides.filter(({ files }) => files.some((glob) => matchesGlob(filename, glob)));
}
/** @param filename The file's path, relative to the configuration file, with `/` between its parts. */
function activeRules(config, filename) {
	const settings = [config.rules ?? {}, ...overridesFor(config, filename).map(({ rules }) => rules)];
	return defaultRules.flatMap((rule) => {
		let level;
		let suppressible;
		let options = {};
		for (const layer of settings) {
			const setting = Object.hasOwn(layer, rule.name) ? layer[rule.name] : void 0;
			if (setting === void 0) continue;
			const own = optionsOf(setting);
			const isOn = isPolicy(rule) && Object.keys(own).length > 0;
			level = levelOf(setting) ?? (isOn && level === "off" ? void 0 : level);
			suppressible = suppressibleOf(setting) ?? suppressible;
			options = {
				...options,
				...own
			};
		}
		if (level === "off" || isPolicy(rule) && Object.keys(options).length === 0) return [];
		const isAskedFor = level === "error" || Object.keys(options).length > 0;
		return [{
			rule,
			severity: level,
			options: rule.options?.parse(options),
			suppressible: suppressible ?? (isAskedFor ? false : void 0)
		}];
	});
}
var init_active_rules = __esmMin((() => {
	init_patterns();
	init_rule();
	init_rules();
	init_config();
}));
// src/lint/engine/places.ts
/** They are looked up only where somebody asks. */
function placesOf$1({ sections, entries }) {
	const inEntries = () => entries.map(({ span: { source, start, end } }) => ({
		start: source.toFile(start),
		end: source.toFile(end)
	}));
	return {
		sectionAt: finder(() => sections.map(pieceOf)),
		entryAt: finder(inEntries)
	};
}
/** From the section's key to the end of its value. */
function pieceOf({ key: { span }, written, isText, value }) {
	const end = isText ? written.toFile(written.text.length) : span.source.toFile(Math.max(span.end, value.node?.range[1] ?? span.end));
	return {
		start: span.source.toFile(span.start),
		end
	};
}
function finder(find) {
	let pieces;
	let starts = [];
	return (offset) => {
		if (pieces === void 0) {
			pieces = [...find()].sort((a, b) => a.start - b.start);
			starts = pieces.map(({ start }) => start);
		}
		const piece = pieces[lastAtOrBefore(starts, offset)];
		return piece !== void 0 && offset >= piece.start && offset <= piece.end ? piece.start : void 0;
	};
}
var init_places = __esmMin((() => {
	init_position();
}));
// src/lint/engine/precedence.ts
/**
* @param isHeld Whether a finding is one that no comment may suppress. It yields to no finding that is less severe, since
* whoever lowers the other rule's level means that rule alone.
*/
function shownAmong(document, candidates, isHeld) {
	const index = new CandidateIndex(candidates, placesOf$1(document));
	const decided = /* @__PURE__ */ new Map();
	const isShown = (candidate) => {
		const known = decided.get(candidate);
		if (known !== void 0) return known;
		const result = wouldBeShown(candidate);
		decided.set(candidate, result);
		return result;
	};
	const wouldBeShown = (candidate) => {
		const hides = (other) => isShown(other) && !(isLessSevere(other.finding, candidate.finding) && isHeld(candidate));
		return !candidate.yieldsTo.filter(({ found }) => found?.includes(candidate.found) ?? true).some((precedence) => index.some(candidate, precedence, hides));
	};
	return {
		shown: candidates.filter(isShown),
		wouldBeShown
	};
}
function isLessSevere(a, b) {
	return RANKS[a.severity] < RANKS[b.severity];
}
function overlapping(finding, { byStart, starts, longest }) {
	const found = [];
	for (let index = lastAtOrBefore(starts, finding.end); index >= 0; index--) {
		const other = byStart[index];
		if (other === void 0 || other.finding.start < finding.start - longest) break;
		if (overlap(finding, other.finding)) found.push(other);
	}
	return found;
}
function overlap(a, b) {
	return a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;
}
function addTo(lists, key, candidate) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [candidate]);
	else list.push(candidate);
}
var RANKS, CandidateIndex;
var init_precedence = __esmMin((() => {
	init_position();
	init_places();
	RANKS = {
		info: 0,
		warning: 1,
		error: 2
	};
	CandidateIndex = class {
		#rules = /* @__PURE__ */ new Map();
		#indexes = /* @__PURE__ */ new Map();
		#places;
		constructor(candidates, places) {
			this.#places = places;
			for (const candidate of candidates) addTo(this.#rules, candidate.finding.rule, candidate);
		}
		/** Whether a finding that `candidate` would yield to by `precedence` fulfils `hides`. */
		some(candidate, { rule, at, to }, hides) {
			if (!this.#rules.has(rule)) return false;
			return this.#near(candidate, this.#indexOf(rule), at).some((other) => other !== candidate && (to?.includes(other.found) ?? true) && hides(other));
		}
		#indexOf(rule) {
			const known = this.#indexes.get(rule);
			if (known !== void 0) return known;
			const byStart = [...this.#rules.get(rule) ?? []].sort((a, b) => a.finding.start - b.finding.start);
			const index = {
				byStart,
				starts: byStart.map(({ finding }) => finding.start),
				longest: byStart.reduce((most, { finding }) => Math.max(most, finding.end - finding.start), 0),
				byEntry: /* @__PURE__ */ new Map(),
				bySection: /* @__PURE__ */ new Map()
			};
			for (const candidate of byStart) {
				addTo(index.byEntry, this.#places.entryAt(candidate.finding.start), candidate);
				addTo(index.bySection, this.#places.sectionAt(candidate.finding.start), candidate);
			}
			this.#indexes.set(rule, index);
			return index;
		}
		#near({ finding, field }, index, at) {
			const inSame = (map, place) => place === void 0 ? [] : map.get(place) ?? [];
			switch (at) {
				case "file": return index.byStart;
				case "place": return overlapping(finding, index);
				case "section": return inSame(index.bySection, this.#places.sectionAt(finding.start));
				case "entry": return inSame(index.byEntry, this.#places.entryAt(finding.start));
				case "field": return inSame(index.byEntry, this.#places.entryAt(finding.start)).filter((other) => field === void 0 || other.field === void 0 || other.field === field);
			}
		}
	};
}));
// src/lint/engine/sort-by-suppression.ts
/**
* Splits findings by whether a comment suppresses them.
*
* @param names The names in the comments that count.
* @param isHeld Whether no comment may suppress the finding.
*/
function sortBySuppression(candidates, names, isHeld) {
	if (names.length === 0) return {
		kept: [...candidates],
		suppressed: [],
		refused: /* @__PURE__ */ new Set()
	};
	const known = new Set(candidates.map(({ finding }) => finding.rule));
	const byRule = new Map([...known].map((rule) => [rule, indexed(names.filter(({ name }) => name === rule))]));
	const kept = [];
	const suppressed = [];
	const refused = /* @__PURE__ */ new Set();
	for (const candidate of candidates) {
		const by = suppressing(byRule.get(candidate.finding.rule), candidate.finding.start);
		if (by.length > 0 && !isHeld(candidate)) suppressed.push({
			candidate,
			by
		});
		else {
			kept.push(candidate);
			for (const list of by) refused.add(list);
		}
	}
	return {
		kept,
		suppressed,
		refused: new Set([...refused].flat())
	};
}
function indexed(list) {
	return {
		wholeFile: list.filter(({ isWholeFile }) => isWholeFile),
		lines: [true, false].map((isWanted) => linesOf$1(list.filter(({ isWholeFile, isInSection }) => !isWholeFile && isInSection === isWanted)))
	};
}
function linesOf$1(list) {
	const lines = [...list].sort((a, b) => a.scope.start - b.scope.start);
	return {
		lines,
		starts: lines.map(({ scope }) => scope.start)
	};
}
/** The comments for the whole file, and those for the lines that hold `offset`. */
function suppressing(index, offset) {
	if (index === void 0) return [];
	const hits = index.lines.flatMap(({ lines, starts }) => {
		const line = lines[lastAtOrBefore(starts, offset)];
		return line !== void 0 && offset >= line.scope.start && offset < line.scope.end ? [[line]] : [];
	});
	return index.wholeFile.length > 0 ? [index.wholeFile, ...hits] : hits;
}
var init_sort_by_suppression = __esmMin((() => {
	init_position();
}));
// src/lint/engine/unused-suppressions.ts
function tellUnused(suppressions, { used, refused }, { active, names, comments, unusedSuppression }, report) {
	const known = new Set(names);
	const byName = new Map(active.map((each) => [each.rule.name, each]));
	for (const suppression of suppressions) if (comments === "refused") report(suppression.span, { found: "no-comments" });
	else if (suppression.names.length === 0) tellWithoutRule(suppression, report);
	else tellNames(suppression);
	function tellNames({ span, reason, names: listed }) {
		let lacksReason = false;
		for (const each of listed) {
			const { name } = each;
			const setting = byName.get(name);
			if (!known.has(name)) report(each.span, {
				found: "unknown-rule",
				rule: name,
				meant: nearest(name, names)
			});
			else if (setting === void 0) {} else if (isHeld(setting)) {
				const canBeAllowed = setting.rule !== unusedSuppression;
				report(each.span, {
					found: "held",
					rule: name,
					canBeAllowed
				});
			} else if (comments === "with-reason" && reason === void 0) lacksReason = true;
			else if (refused.has(each)) report(each.span, {
				found: "unread",
				rule: name
			});
			else if (!used.has(each)) report(each.span, {
				found: "nothing",
				rule: name
			});
		}
		if (lacksReason) report(span, { found: "no-reason" });
	}
	function isHeld({ rule, suppressible }) {
		return suppressible === false || rule === unusedSuppression;
	}
}
function tellWithoutRule({ span, unknown }, report) {
	if (unknown === void 0) report(span, { found: "no-rule" });
	else report(span, {
		found: "unknown-directive",
		directive: shorten(unknown)
	});
}
var init_unused_suppressions = __esmMin((() => {
	init_shorten();
	init_spelling();
}));
// src/lint/engine/run.ts
/** @param file What the findings call the document. */
function runRules(document, rules, file) {
	const locate = locateIn(document.text);
	const candidates = unique(findAll(document, rules, file, locate));
	const suppressions = rules.comments === "ignored" ? [] : findSuppressions(document);
	const isHeld = heldBy(rules);
	const { kept, suppressed, refused } = sortBySuppression(candidates, suppressions.flatMap((each) => counts(each, rules) ? each.names : []), isHeld);
	const { shown, wouldBeShown } = shownAmong(document, kept, isHeld);
	const hidden = suppressed.filter(({ candidate }) => wouldBeShown(candidate));
	const by = new Set(hidden.flatMap((each) => each.by));
	const unused = [];
	const setting = rules.active.find(({ rule }) => rule === rules.unusedSuppression);
	if (setting !== void 0) {
		const report = reporter(setting.rule, setting.severity, file, locate, (each) => void unused.push(each));
		tellUnused(suppressions, {
			used: new Set([...by].flat()),
			refused
		}, rules, report);
	}
	return {
		findings: withoutRiskyFixes(document, [...shown, ...unused].map(({ finding }) => finding)).sort(byPosition),
		suppressed: hidden.map((each) => asSuppressed(each, locate)).sort(byPosition)
	};
}
function findAll(document, { active }, file, locate) {
	const found = [];
	for (const { rule, severity, options } of active) {
		const report = reporter(rule, severity, file, locate, (candidate) => void found.push(candidate));
		rule.check(document, report, options);
	}
	return found;
}
function counts({ reason }, { comments }) {
	return comments === "all" || comments === "with-reason" && reason !== void 0;
}
/** Whether no comment may suppress a finding. */
function heldBy({ active }) {
	const byName = new Map(active.map((each) => [each.rule.name, each]));
	return ({ finding, found }) => {
		const { rule, suppressible } = byName.get(finding.rule) ?? {};
		return suppressible === void 0 ? rule?.unread?.includes(found) ?? false : !suppressible;
	};
}
/** Without its fix, since what a comment keeps as it is must not be changed. */
function asSuppressed({ candidate, by }, locate) {
	const { fix: _, ...finding } = candidate.finding;
	const { span, reason } = by.at(-1)?.[0] ?? {};
	const { line } = span === void 0 ? finding : locate(span.source.toFile(span.start));
	return {
		...finding,
		fixable: false,
		suppression: {
			line,
			...reason === void 0 ? {} : { reason }
		}
	};
}
/** A place that several entries share through an alias is found once for each of them, and told once. */
function unique(candidates) {
	const seen = /* @__PURE__ */ new Set();
	return candidates.filter(({ finding: { start, end, rule, message } }) => {
		const key = `${start} ${end} ${rule} ${message}`;
		return seen.size !== seen.add(key).size;
	});
}
/** In an entry that has a key in several spellings, what one of them says depends on the others. People decide there. */
function withoutRiskyFixes({ entries }, findings) {
	const spans = entries.filter(({ assigned }) => [...assigned.values()].some(({ length }) => length > 1)).map(({ span: { source, start, end } }) => [source.toFile(start), source.toFile(end)]).sort((a, b) => a[0] - b[0]);
	if (spans.length === 0) return findings;
	const starts = spans.map(([start]) => start);
	return findings.map((finding) => {
		const [start, end] = spans[lastAtOrBefore(starts, finding.start)] ?? [0, 0];
		if (!(finding.fixable && finding.start >= start && finding.start < end)) return finding;
		const { fix: _, ...rest } = finding;
		return {
			...rest,
			fixable: false
		};
	});
}
function byPosition(a, b) {
	return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end);
}
var init_run = __esmMin((() => {
	init_position();
	init_precedence();
	init_reporter();
	init_sort_by_suppression();
	init_suppressions();
	init_unused_suppressions();
}));
// src/lint/lint-document.ts
/** The document that the rules are asked about. */
function readForLint(text, { source }) {
	return readDocument(text, { isLive: source === "live" });
}
/**
* What `lintReport` finds, without asking which of the fixes are left to a person.
*
* @throws LintConfigError for a configuration that is not valid.
*/
function lintDocument(document, options = {}) {
	const { filename = "<text>", config = {} } = options;
	const parsed = parseConfig(config);
	return runRules(document, {
		active: activeRules(parsed, filename),
		names: defaultRules.map(({ name }) => name),
		comments: countingComments(options, parsed),
		unusedSuppression
	}, filename);
}
/** The caller has chosen to ignore comments. What the configuration says concerns their author, who is told. */
function countingComments({ inlineSuppressions }, { inlineSuppressions: configured = true }) {
	if (inlineSuppressions === false) return "ignored";
	if (configured === "with-reason") return "with-reason";
	return configured ? "all" : "refused";
}
var init_lint_document = __esmMin((() => {
	init_document();
	init_active_rules();
	init_config();
	init_run();
	init_rules();
}));
// src/cli/commands/lint/may-mention.ts
/**
* Whether a file that is too large, or not UTF-8, may still be about what `mentions` looks for. True where that cannot be
* told.
*/
async function mayMention(path, mentions) {
	try {
		const file = await (0, node_fs_promises.open)(path);
		try {
			const { size } = await file.stat();
			if (size > MAX_SEARCHED) return true;
			return mentions((await file.readFile("latin1")).replaceAll("\0", ""));
		} finally {
			await file.close();
		}
	} catch {
		return true;
	}
}
var MAX_SEARCHED;
var init_may_mention = __esmMin((() => {
	init_read_text();
	MAX_SEARCHED = 16 * MAX_BYTES;
}));
// src/access/formats/words.ts
/** @param show Makes a name that comes from a document fit to be printed. */
function describeReason(reason, show) {
	return DANGERS[reason.danger](reason, show);
}
var DANGERS;
var init_words = __esmMin((() => {
	DANGERS = {
		"gains-system-masters": () => "gains system:masters",
		"system-identity": ({ name = "" }, show) => `gets a system identity, ${show(name)}`,
		"chosen-identity": ({ name = "" }, show) => `its sessions choose who they are, ${show(name)}`,
		"takes-username": ({ name = "", of = "" }, show) => `gets the username of ${show(of)}, ${show(name)}`,
		"account-opened": () => "a whole account is let in",
		"new-account": ({ name = "" }, show) => `nothing named account ${show(name)} before`,
		"root-user": () => "lets in an account's root user",
		"node-role-gained": () => "its EC2 instances become nodes",
		"dormant-masters": () => "grants system:masters once it matches somebody",
		"section-lost": () => "the section can no longer be read",
		"last-people-lost": ({ name }) => name === void 0 ? "no one but nodes gets in any more" : `no one is left of those who had ${name}`,
		"node-role-lost": () => "nodes can no longer join",
		"loses-system-masters": () => "loses system:masters"
	};
}));
// src/document/mapping-input.ts
/**
* `input` with the kind and index of each mapping, and the items of mapAccounts. Lists are copied, mappings are not.
*
* @throws TypeError for input that `parseAwsAuth` would not return.
*/
function asAwsAuth(input) {
	const { roles, users, accounts, accountItems, problems, texts } = input ?? {};
	if (!Array.isArray(roles) || !Array.isArray(users) || !Array.isArray(accounts)) throw new TypeError("that is not what parseAwsAuth returns: { roles, users, accounts }");
	return {
		roles: roles.flatMap((role, at) => roleMapping(role, at) ?? []),
		users: users.map(userMapping),
		accounts: [...accounts],
		accountItems: itemsOf(accounts, accountItems),
		problems: [...problems ?? []],
		texts: [...texts ?? []]
	};
}
function roleMapping(role, at) {
	checkGroups(role, `roles[${at}]`);
	const { roleArn, sso, index = at } = role;
	if (roleArn !== void 0) {
		if (isWhole(role, "role")) return role;
		return {
			...role,
			...userInfo(role),
			kind: "role",
			index,
			roleArn,
			sso: void 0
		};
	}
	if (sso === void 0) return void 0;
	if (isWhole(role, "sso")) return role;
	return {
		...role,
		...userInfo(role),
		kind: "sso",
		index,
		sso,
		roleArn
	};
}
function userMapping(user, at) {
	checkGroups(user, `users[${at}]`);
	if (isWhole(user, "user")) return user;
	const { userArn, index = at } = user;
	return {
		...user,
		...userInfo(user),
		kind: "user",
		index,
		userArn
	};
}
/** These may be inherited, which a spread leaves out. */
function userInfo({ username, groups }) {
	return {
		username,
		groups
	};
}
/** Whether it has all that `parseAwsAuth` gives it. `kind` is that of the ARN, or of the `sso`, that it has. */
function isWhole(given, kind) {
	return given.kind === kind && given.index !== void 0;
}
function checkGroups({ groups }, place) {
	if (!Array.isArray(groups)) throw new TypeError(`${place}.groups must be a list`);
}
/** The accounts with their places. Only `accounts` decides who is let in: items that do not fit it are left out. */
function itemsOf(accounts, items) {
	return accounts.map((account, index) => {
		const item = items?.length === accounts.length ? items[index] : void 0;
		return item?.account === account ? { ...item } : {
			account,
			index
		};
	});
}
var init_mapping_input = __esmMin((() => {}));
// src/access/access.ts
/**
* @returns Undefined where the entry always refuses. A user never has a session that is named after an instance, and no
*   one gets a username that starts with a reserved prefix.
*/
function accessByEntry(mapping, arn, settings) {
	const known = {
		accountId: arn.accountId,
		hasSession: hasSessions(arn.type)
	};
	const access = accessBy(mapping, known, settings);
	if (access.isForInstances && !known.hasSession) return void 0;
	const start = templateOf(access.username)[0] ?? "";
	if (settings.reservedUsernamePrefixes.some((prefix) => start.startsWith(prefix))) return void 0;
	return access;
}
/** What the entry would give, whether its ARN matches anyone or not. */
function writtenAccess(mapping, accountId, settings) {
	return accessBy(mapping, {
		accountId,
		hasSession: mapping.kind !== "user"
	}, settings);
}
/** The section that an entry is in. */
function sectionOf({ kind }) {
	return kind === "user" ? "mapUsers" : "mapRoles";
}
function accessBy(mapping, known, { templateDelimiters }) {
	const written = compileTemplate(mapping.username, templateDelimiters);
	const username = fillKnown(written, known);
	const groups = mapping.groups.map((group) => ({
		group,
		filled: fillKnown(compileTemplate(group, templateDelimiters), known)
	}));
	return {
		access: {
			via: "mapping",
			username: mapping.username,
			groups: mapping.groups,
			section: sectionOf(mapping),
			...placeOf(mapping)
		},
		username: comparable(username),
		groups: new Map(groups.map((each) => [comparable(each.filled), each.group])),
		hasTemplate: typeof written !== "string",
		isForInstances: [username, ...groups.map((each) => each.filled)].some(needsDnsName)
	};
}
/** What the identities of an account get that have no entry. */
function accessByAccount(item, { canonicalArn }) {
	return {
		access: {
			via: "account",
			groups: [],
			section: "mapAccounts",
			...placeOf(item)
		},
		username: comparable(canonicalArn),
		groups: /* @__PURE__ */ new Map(),
		hasTemplate: false,
		isForInstances: false
	};
}
function placeOf({ index, source, origin }) {
	return {
		index,
		...source === void 0 ? {} : { source },
		...origin === void 0 ? {} : { origin }
	};
}
/** A template as one text. Two templates have the same text where they become the same in every session. */
function comparable(template) {
	return JSON.stringify(typeof template === "string" ? [template] : template);
}
/** The template that `comparable` made a text of: literals and names in turn. */
function templateOf(compared) {
	return JSON.parse(compared);
}
var init_access = __esmMin((() => {
	init_caller_identity();
	init_template();
}));
// src/access/danger.ts
/** Most dangerous first. */
function byRank(a, b) {
	return dangers.indexOf(a.danger) - dangers.indexOf(b.danger);
}
var dangers;
var init_danger = __esmMin((() => {
	dangers = [
		"gains-system-masters",
		"system-identity",
		"chosen-identity",
		"takes-username",
		"account-opened",
		"new-account",
		"root-user",
		"node-role-gained",
		"dormant-masters",
		"section-lost",
		"last-people-lost",
		"node-role-lost",
		"loses-system-masters"
	];
}));
// src/access/node.ts
/** Whether nodes can join with it. The username must be a node's, and each instance or session must have its own. */
function isNode(access) {
	return access !== void 0 && NODES.includes(access.username) && access.groups.has(NODES_GROUP);
}
/** Whether it is what the role of EC2 instances has: an instance's username, and no group that is not for nodes. */
function isInstances(access) {
	if (access === void 0 || !isNode(access) || access.username !== NODES[0]) return false;
	return [...access.groups.keys()].every((group) => {
		const [name, ...holes] = templateOf(group);
		return holes.length === 0 && isNodeGroup(name ?? "");
	});
}
/**
* Whether every node that could join with `before` can join with `after`. A Fargate pod's session is not named after an
* instance.
*/
function isSameNode(before, after) {
	if (!isNode(after) || before?.username !== after?.username) return false;
	return before?.isForInstances === true || after?.isForInstances === false;
}
/** Whether somebody who is no node can get in by it. */
function isForPeople(access) {
	if (access === void 0 || access.isForInstances) return false;
	return templateOf(access.username)[0]?.startsWith(NODE_PREFIX) !== true;
}
var NODES, NODES_GROUP;
var init_node = __esmMin((() => {
	init_node_groups();
	init_access();
	NODES = [
		"EC2PrivateDNSName",
		"SessionName",
		"SessionNameRaw"
	].map((template) => comparable([
		NODE_PREFIX,
		template,
		""
	]));
	NODES_GROUP = comparable("system:nodes");
}));
// src/access/dangers-of.ts
/** @returns One reason for each danger, most dangerous first. Empty where nothing about the change is dangerous. */
function dangersOf$1(pair, surroundings) {
	const found = [...byGain(pair, surroundings), ...byLoss(pair, surroundings)].sort(byRank);
	return found.filter(({ danger }, index) => found[index - 1]?.danger !== danger);
}
function* byGain(pair, { wasNamed, ownerOf }) {
	const { principal, arn, before, after } = pair;
	const opens = after[0] !== void 0 && before.every((access) => access === void 0);
	if (mayBeginAsMaster(before, after)) yield { danger: "gains-system-masters" };
	if (opens && principal.type === "account") yield { danger: "account-opened" };
	if (opens && !wasNamed(arn.accountId)) yield {
		danger: "new-account",
		name: arn.accountId
	};
	const usernames = namesBegun(before, after, (access) => [access.username]);
	const groups = namesBegun(before, after, (access) => [...access.groups.keys()]);
	if (principal.type === "account") return;
	if (arn.type === "root" && (opens || usernames.size + groups.size > 0)) yield { danger: "root-user" };
	for (const access of after) {
		if (access === void 0) continue;
		const begins = usernames.has(access.username);
		if (begins && isInstances(access)) yield {
			danger: "node-role-gained",
			name: textOf$1(access.username)
		};
		else {
			const system = [access.username, ...access.groups.keys()].find((name) => (usernames.has(name) || groups.has(name)) && canBeSystem(name));
			if (system !== void 0) yield {
				danger: "system-identity",
				name: textOf$1(system)
			};
		}
		if (!begins) continue;
		if (sessionNameIn(templateOf(access.username)) === "start") yield {
			danger: "chosen-identity",
			name: textOf$1(access.username)
		};
		const of = ownerOf(access.username, pair);
		if (of !== void 0) yield {
			danger: "takes-username",
			name: textOf$1(access.username),
			of
		};
	}
	for (const group of groups) {
		if (sessionNameIn(templateOf(group)) === void 0) continue;
		yield {
			danger: "chosen-identity",
			name: textOf$1(group)
		};
	}
}
function* byLoss(pair, { lostSections, lastLost }) {
	const { before, after } = pair;
	const was = before[0];
	if (was !== void 0 && lostSections.has(was.access.section)) yield { danger: "section-lost" };
	if (isNode(was) && !after.every((access) => isSameNode(was, access))) yield { danger: "node-role-lost" };
	const last = lastLost(pair);
	if (last === "access") yield { danger: "last-people-lost" };
	else if (last !== void 0) yield {
		danger: "last-people-lost",
		name: last
	};
	if (mayBeginAsMaster(after, before)) yield { danger: "loses-system-masters" };
}
function textOf$1(compared) {
	return templateText(templateOf(compared));
}
/** The names that some session gets by `after` and not by `before`, with the sessions of EC2 instances or without. */
function namesBegun(before, after, namesOf) {
	const begun = /* @__PURE__ */ new Set();
	for (const view of VIEWS) for (const counts of [isAny, isForAll]) {
		const names = (accesses) => view(accesses).flatMap((access) => access !== void 0 && counts(access) ? namesOf(access) : []);
		const had = new Set(names(before));
		for (const name of names(after)) if (!had.has(name)) begun.add(name);
	}
	return begun;
}
function isAny(access) {
	return access !== void 0;
}
function isForAll(access) {
	return access?.isForInstances === false;
}
/** Whether some session gets system:masters by `after` and not by `before`. */
function mayBeginAsMaster(before, after) {
	return VIEWS.some((view) => [isAny, isForAll].some((counts) => [canBeMaster, isMaster].some((isOne) => {
		const some = (accesses) => view(accesses).some((access) => counts(access) && isOne(access));
		return some(after) && !some(before);
	})));
}
function isMaster(access) {
	return access?.groups.has(LITERAL_MASTERS) === true;
}
/** Whether a group is system:masters, or has templates that some session turns into it. */
function canBeMaster(access) {
	return access !== void 0 && [...access.groups.keys()].some(canBeMasters);
}
function canBeMasters(group) {
	return canMeet(patternOf(templateOf(group)), MASTERS_PATTERN);
}
/** Whether a name has a reserved prefix, or can have one. `system:masters` itself is a danger of its own. */
function canBeSystem(name) {
	if (name === LITERAL_MASTERS) return false;
	const pattern = patternOf(templateOf(name));
	return RESERVED.some((reserved) => canMeet(pattern, reserved));
}
var VIEWS, MASTERS_PATTERN, RESERVED, LITERAL_MASTERS;
var init_dangers_of = __esmMin((() => {
	init_node_groups();
	init_reserved_names();
	init_template();
	init_template_reach();
	init_access();
	init_danger();
	init_node();
	VIEWS = [([first]) => [first], (all) => all];
	MASTERS_PATTERN = patternOf(MASTERS);
	RESERVED = reservedPrefixes.map((prefix) => anythingAfter(prefix));
	LITERAL_MASTERS = comparable(MASTERS);
}));
// src/access/document-access.ts
/** The first of several accesses that give the same. */
function distinct(accesses) {
	const seen = /* @__PURE__ */ new Set();
	return accesses.filter((access) => seen.size !== seen.add(grantKeyOf(access)).size);
}
/** What an access gives, as one text: two accesses that give the same have the same text. */
function grantKeyOf(access) {
	return access === void 0 ? "" : JSON.stringify([access.username, [...access.groups.keys()].sort()]);
}
var DocumentAccess;
var init_document_access = __esmMin((() => {
	init_contest();
	init_entry_index();
	init_access();
	DocumentAccess = class {
		#settings;
		#index;
		#claims;
		#accounts;
		constructor({ roles, users, accountItems }, settings) {
			this.#settings = settings;
			const { ssoRoleMatch } = this.#settings;
			this.#index = new EntryIndex(roles, users, ssoRoleMatch, (mapping) => mapping);
			this.#claims = new ClaimIndex(roles, users, ssoRoleMatch);
			this.#accounts = new Map(accountItems.map((item) => [item.account, item]));
		}
		/**
		* What the identities of `arn` get. The first access is the answer of `resolve`. Others follow where the reference
		* takes one of several entries at random.
		*/
		accessesOf(arn) {
			const winner = this.#index.find(arn);
			if (winner === void 0) return [this.accountAccessOf(arn)];
			const others = contendersOf(this.#claims.claimsOn(arn)).filter((contender) => contender !== winner);
			const first = accessByEntry(winner, arn, this.#settings);
			if (others.length === 0) return [first];
			return distinct([first, ...others.map((mapping) => accessByEntry(mapping, arn, this.#settings))]);
		}
		/** What the identities of an account get that have no entry. */
		accountAccessOf(arn) {
			const item = this.#accounts.get(arn.accountId);
			return item === void 0 ? void 0 : accessByAccount(item, arn);
		}
	};
}));
// src/access/named-accounts.ts
/**
* An entry that is dropped, or that stands in a section that no one reads, names its account too. A comment names
* nothing: it could be planted without a change that anyone looks at.
*/
function namedAccounts({ roles, users, accounts, texts = [] }) {
	const named = new Set(accounts);
	for (const role of roles) named.add(role.sso?.accountId ?? accountIn(role.roleArn ?? ""));
	for (const { userArn } of users) named.add(accountIn(userArn));
	for (const text of texts) for (const account of accountsIn(text)) named.add(account);
	named.delete("");
	return named;
}
/** The account in an ARN as somebody wrote it; "" where there is none. */
function accountIn(arn) {
	return PLAIN.exec(arn)?.[1] ?? readWrittenArn(arn).account;
}
function* accountsIn({ text, keys, sections }) {
	for (const { start, end } of [...sections, ...keys]) for (const line of text.slice(start, end).split("\n")) {
		const comment = line.search(COMMENT);
		for (const { 1: account = "", index } of line.matchAll(ARN$1)) {
			if (comment !== -1 && index > comment) break;
			if (!USERNAME.test(line.slice(Math.max(0, index - KEY), index))) yield account;
		}
	}
}
var PLAIN, ARN$1, COMMENT, USERNAME, KEY;
var init_named_accounts = __esmMin((() => {
	init_written_arn();
	PLAIN = /^arn:[a-z-]+:iam::(\d{12}):(?:role|user)\/[\w+=,.@/-]+$/;
	ARN$1 = /arn:[^:\s]{1,20}:[^:\s]{0,20}:[^:\s]{0,20}:(\d{12}):/gi;
	COMMENT = /(?:^|\s)#/;
	USERNAME = /username\\?["']?\s*:\s*\\?["']?$/i;
	KEY = 40;
}));
// src/access/principals.ts
/** The principals of all the documents, each once. */
function principalsOf(documents, ssoRoleMatch) {
	const examples = /* @__PURE__ */ new Map();
	const add = (key, type, name, arn) => {
		if (arn !== void 0) examples.set(key, {
			principal: {
				type,
				name
			},
			arn
		});
	};
	for (const { roles, users, accounts } of documents) {
		for (const role of roles) if (role.kind === "role") addArn(role.roleArn);
		else if (ssoRoleMatch) {
			const { sso } = role;
			add(`sso ${fold$1(ssoPattern(sso))}`, "sso", nameOfSso(sso), roleOfSso(sso));
		}
		for (const { userArn } of users) addArn(userArn);
		for (const account of accounts) add(`account ${account}`, "account", account, rootUserOf(account));
	}
	return [...examples.values()];
	function addArn(written) {
		const arn = identityArn(written);
		if (arn !== void 0) add(`arn ${fold$1(written)}`, "arn", arn.canonicalArn, arn);
	}
}
/**
* The ARN that an identity has by STS: as it is written, or folded as it is compared. Undefined for an ARN that no
* identity can have: one with a role path, a session or a wildcard.
*/
function identityArn(written) {
	for (const arn of [written, fold$1(written)]) {
		const parsed = readArn(arn);
		if (typeof parsed !== "string" && parsed.canonicalArn === arn && isOfIdentity(arn)) return parsed;
	}
}
/** Whether an identity can have an ARN of this form, of those that the reference reads. */
function isOfIdentity(arn) {
	const user = USER.exec(arn);
	if (user !== null) return isAccountId(user[1] ?? "") && isName(user[2] ?? "");
	const { clean, region, account, kind, path, name } = readWrittenArn(arn);
	if (clean !== arn || region !== "" || !isAccountId(account)) return false;
	if (kind === "root") return path === "";
	return path === "/" && isName(name);
}
function isName(name) {
	return name !== "" && refusedInName(name) === void 0;
}
/** The pattern of the ARNs of a permission set's roles. */
function nameOfSso({ permissionSetName, accountId, partition = "aws" }) {
	return `arn:${partition}:iam::${accountId}:role/${ssoRolePrefix(permissionSetName)}*`;
}
/** A role of the permission set that cannot have an entry of its own: a role's name cannot hold `~`. */
function roleOfSso(sso) {
	const parsed = readArn(nameOfSso(sso).replace("_*", "_~"));
	return typeof parsed === "string" ? void 0 : parsed;
}
/** It represents the identities of the account that have no entry. */
function rootUserOf(account) {
	return identityArn(`arn:aws:iam::${account}:root`);
}
var USER;
var init_principals = __esmMin((() => {
	init_arn();
	init_iam_name();
	init_sso_role_name();
	init_written_arn();
	init_contest();
	init_fold();
	USER = /^arn:[^:]*:iam::([^:]*):user\/(?:[\x21-\x7f]*\/)?([^/]*)$/;
}));
// src/access/dormant.ts
/** The entries that let no one in by the new document, and that are dangerous all the same. */
function dormantIn([before, after], pairs, { wasNamed }, settings) {
	let knownBefore;
	const isKnown = (entry) => {
		knownBefore ??= new Set(dormantOf(before, (pair) => pair.before, pairs).filter(grantsMasters).map(keyOf));
		return knownBefore.has(keyOf(entry));
	};
	const grantsMasters = ({ mapping, account }) => mapping.groups.some((group) => group.includes(":")) && canBeMaster(writtenAccess(mapping, account || void 0, settings));
	const told = /* @__PURE__ */ new Set();
	const dormant = dormantOf(after, (pair) => pair.after, pairs).flatMap((entry) => {
		const { account, mapping } = entry;
		const reasons = [];
		if (grantsMasters(entry) && !isKnown(entry)) reasons.push({ danger: "dormant-masters" });
		if (account !== "" && !wasNamed(account)) reasons.push({
			danger: "new-account",
			name: account
		});
		if (reasons.length === 0) return [];
		const key = `${keyOf(entry)} ${reasons.map(({ danger }) => danger)}`;
		if (told.size === told.add(key).size) return [];
		reasons.sort(byRank);
		const { access } = writtenAccess(mapping, account || void 0, settings);
		return [{
			principal: principalOf(mapping),
			access,
			dangers: reasons.map(({ danger }) => danger),
			reasons
		}];
	});
	const seen = /* @__PURE__ */ new Set([...pairs.map(({ arn }) => arn.accountId), ...dormant.flatMap(accountTold)]);
	return [...dormant, ...unread(after, (account) => wasNamed(account) || seen.has(account))];
}
function accountTold({ reasons }) {
	return reasons.flatMap(({ danger, name }) => danger === "new-account" && name !== void 0 ? [name] : []);
}
/** New accounts that stand in entries that are not read. Such an entry has no access that could be told. */
function unread(after, isKnown) {
	return [...namedAccounts(after)].filter((account) => !isKnown(account)).map((name) => ({
		principal: {
			type: "account",
			name
		},
		dangers: ["new-account"],
		reasons: [{
			danger: "new-account",
			name
		}]
	}));
}
function dormantOf({ roles, users }, accessesOf, pairs) {
	const used = {
		mapRoles: /* @__PURE__ */ new Set(),
		mapUsers: /* @__PURE__ */ new Set(),
		mapAccounts: /* @__PURE__ */ new Set()
	};
	for (const pair of pairs) for (const each of accessesOf(pair)) if (each !== void 0) used[each.access.section].add(each.access.index);
	return [...roles, ...users].filter((mapping) => !used[sectionOf(mapping)].has(mapping.index)).map((mapping) => ({
		mapping,
		account: mapping.kind === "sso" ? mapping.sso.accountId : accountIn(arnOf(mapping))
	}));
}
function arnOf(mapping) {
	return mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
}
function principalOf(mapping) {
	if (mapping.kind === "sso") return {
		type: "sso",
		name: nameOfSso(mapping.sso)
	};
	return {
		type: "arn",
		name: arnOf(mapping)
	};
}
/** The same for two entries that name the same identity, however their ARNs are written. */
function keyOf({ mapping }) {
	const { type, name } = principalOf(mapping);
	const { account, kind, name: bare } = readWrittenArn(name);
	return [
		type,
		sectionOf(mapping),
		account,
		kind,
		bare === "" ? fold$1(name) : fold$1(bare)
	].join(" ");
}
var init_dormant = __esmMin((() => {
	init_written_arn();
	init_fold();
	init_access();
	init_danger();
	init_dangers_of();
	init_named_accounts();
	init_principals();
}));
// src/access/order.ts
/** Dangerous changes first, by their worst danger. The others follow by kind, then by name. */
function byDanger(a, b) {
	return rankOf(a) - rankOf(b) || compareNames(a.principal.name, b.principal.name);
}
/** Dangerous changes by their worst danger, then the others by their kind. */
function rankOf(change) {
	const [danger] = change.dangers;
	if (danger !== void 0) return dangers.indexOf(danger);
	return dangers.length + Math.min(...change.kinds.map((kind) => KIND_ORDER.indexOf(kind)));
}
function compareNames(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
var KIND_ORDER;
var init_order = __esmMin((() => {
	init_danger();
	KIND_ORDER = [
		"ambiguous",
		"gained",
		"all-sessions",
		"groups-added",
		"lost",
		"instances-only",
		"groups-removed",
		"settled",
		"username",
		"template"
	];
}));
// src/access/username-owners.ts
/** Whether one is a role of the permission set that the other one is. Then they share what they may get at random. */
function areSame(a, b) {
	return [[a, b], [b, a]].some(([set, role]) => {
		const { type, name } = set.principal;
		return type === "sso" && fold$1(role.arn.canonicalArn).startsWith(fold$1(name.slice(0, -1)));
	});
}
function lengthOf(pattern) {
	return pattern.reduce((sum, part) => sum + (typeof part === "string" ? part.length : 1), 1);
}
function startOf({ pattern }) {
	return pattern[0];
}
function* usernamesOf(accesses) {
	for (const access of accesses) if (access?.access.via === "mapping") yield access.username;
}
/** An empty username is nobody's. Two instances never have the same DNS name. */
function canBeTaken(compared) {
	const template = templateOf(compared);
	return (template.length > 1 || template[0] !== "") && !needsDnsName(template);
}
var MOST_STEPS, ARN, UsernameOwners, ByStart;
var init_username_owners = __esmMin((() => {
	init_template();
	init_template_reach();
	init_fold();
	init_access();
	MOST_STEPS = 1e7;
	ARN = anythingAfter("arn:");
	UsernameOwners = class {
		#byName = /* @__PURE__ */ new Map();
		#literals;
		#templates;
		#accounts;
		#stepsLeft = MOST_STEPS;
		constructor(pairs) {
			for (const pair of pairs) {
				if (pair.principal.type === "account") continue;
				for (const compared of /* @__PURE__ */ new Set([...usernamesOf(pair.before), ...usernamesOf(pair.after)])) {
					const known = this.#byName.get(compared);
					if (known !== void 0) known.owners.push(pair);
					else if (canBeTaken(compared)) {
						const pattern = patternOf(templateOf(compared));
						this.#byName.set(compared, {
							pattern,
							owners: [pair]
						});
					}
				}
			}
			const all = [...this.#byName.values()];
			this.#templates = new ByStart(all.filter(({ pattern }) => pattern.length > 1));
			this.#literals = new ByStart(all.filter(({ pattern }) => pattern.length === 1));
			this.#accounts = pairs.filter(({ principal, before, after }) => principal.type === "account" && (before[0] ?? after[0])).flatMap(({ principal: { name } }) => [{
				name,
				pattern: anythingAfter("arn:", `:iam::${name}:`)
			}, {
				name,
				pattern: anythingAfter("arn:", `:sts::${name}:federated-user/`)
			}]);
		}
		/** Another principal that has the username, or can have it. Where that takes too long to say, it is said. */
		ownerOf(compared, pair) {
			if (!canBeTaken(compared)) return void 0;
			const pattern = patternOf(templateOf(compared));
			const meets = (other) => this.#stepsLeft < 0 || this.#canMeet(pattern, other);
			for (const { owners, pattern: other } of this.#candidates(compared, pattern)) {
				const owner = owners.find((each) => each !== pair && !areSame(each, pair));
				if (owner !== void 0 && meets(other)) return owner.principal.name;
			}
			if (pattern.length === 1 && pattern[0] === pair.arn.canonicalArn) return void 0;
			if (!canStartAlike(pattern, ARN)) return void 0;
			return this.#accounts.find((each) => meets(each.pattern))?.name;
		}
		#canMeet(a, b) {
			if (!canStartAlike(a, b) || !canEndAlike(a, b)) return false;
			this.#stepsLeft -= lengthOf(a) * lengthOf(b);
			return canMeet(a, b);
		}
		/** The usernames that may be the same text, found without looking at each of very many. */
		*#candidates(compared, pattern) {
			const same = this.#byName.get(compared);
			if (same !== void 0) yield same;
			const start = pattern[0];
			if (pattern.length > 1) {
				yield* this.#literals.startingWith(start);
				yield* this.#templates.startingWith(start);
			}
			yield* this.#templates.atStartOf(start);
		}
	};
	ByStart = class {
		#sorted;
		#starts;
		/** How long the starts are, each length once. */
		#lengths;
		#byStart = /* @__PURE__ */ new Map();
		constructor(usernames) {
			this.#sorted = usernames.toSorted((a, b) => startOf(a) < startOf(b) ? -1 : 1);
			this.#starts = this.#sorted.map(startOf);
			for (const username of usernames) {
				const start = startOf(username);
				const others = this.#byStart.get(start);
				if (others === void 0) this.#byStart.set(start, [username]);
				else others.push(username);
			}
			this.#lengths = [...new Set(this.#starts.map(({ length }) => length))].sort((a, b) => a - b);
		}
		*startingWith(start) {
			let [low, high] = [0, this.#starts.length];
			while (low < high) {
				const middle = low + high >> 1;
				if (this.#starts[middle] < start) low = middle + 1;
				else high = middle;
			}
			for (; this.#starts[low]?.startsWith(start); low++) yield this.#sorted[low];
		}
		/** Those that start with less than `text`, or with all of it. */
		*atStartOf(text) {
			for (const length of this.#lengths) {
				if (length > text.length) return;
				yield* this.#byStart.get(text.slice(0, length)) ?? [];
			}
		}
	};
}));
// src/access/surroundings.ts
/** @param pairs The pairs of all principals. */
function surroundingsOf(pairs, before, { problems }) {
	const sections = problems.filter(({ lost }) => lost === "section").map(({ section }) => section);
	const people = new Set(lastOf(pairs, (accesses) => accesses.some(isForPeople)));
	const masters = new Set(lastMasters(pairs));
	let named;
	let owners;
	return {
		lostSections: new Set(sections.filter((section) => section !== void 0)),
		wasNamed: (accountId) => {
			named ??= namedAccounts(before);
			return named.has(accountId);
		},
		ownerOf: (username, pair) => {
			owners ??= new UsernameOwners(pairs);
			return owners.ownerOf(username, pair);
		},
		lastLost: (pair) => people.has(pair) ? "access" : masters.has(pair) ? "system:masters" : void 0
	};
}
/** Those who had something that no one has any more. Empty where somebody has it, or no one had. */
function lastOf(pairs, have) {
	return pairs.some(({ after }) => have(after)) ? [] : pairs.filter(({ before }) => have(before));
}
/** Those who had system:masters, where none of them has it any more. */
function lastMasters(pairs) {
	const has = ([access]) => canBeMaster(access);
	return lastOf(pairs.filter(({ before }) => has(before)), has);
}
var init_surroundings = __esmMin((() => {
	init_dangers_of();
	init_named_accounts();
	init_node();
	init_username_owners();
}));
// src/access/diff.ts
/**
* The difference in access, not in text. Order, comments, quotes, the case of keys and entries that match no one do not
* count as a change. New ones that are dangerous all the same are told apart.
*
* @param before What `parseAwsAuth` returns for the old document.
* @param after What `parseAwsAuth` returns for the new document.
* @param options How the server is set up. `ServerSettings` says the defaults.
*/
function diffAccess(before, after, options = {}) {
	const [oldAuth, newAuth] = [asAwsAuth(before), asAwsAuth(after)];
	const settings = settingsOf(options);
	const oldDocument = new DocumentAccess(oldAuth, settings);
	const newDocument = new DocumentAccess(newAuth, settings);
	const pairs = principalsOf([oldAuth, newAuth], settings.ssoRoleMatch).map(({ principal, arn }) => {
		const accessesBy = (document) => principal.type === "account" ? [document.accountAccessOf(arn)] : document.accessesOf(arn);
		return {
			principal,
			arn,
			before: accessesBy(oldDocument),
			after: accessesBy(newDocument)
		};
	});
	const surroundings = surroundingsOf(pairs, oldAuth, newAuth);
	const changes = pairs.flatMap((pair) => compare(pair, surroundings) ?? []).sort(byDanger);
	const dormant = dormantIn([oldAuth, newAuth], pairs, surroundings, settings);
	const lostSections = newAuth.problems.filter(({ lost }) => lost === "section");
	return {
		changes,
		...dormant.length === 0 ? {} : { dormant },
		lostSections
	};
}
function compare(pair, surroundings) {
	const { principal, before, after } = pair;
	const [[was, ...oldOthers], [is, ...others]] = [before, after];
	const groupsAdded = groupsBeyond(is, was);
	const groupsRemoved = groupsBeyond(was, is);
	const kinds = kindsOf(was, is, groupsAdded, groupsRemoved);
	if (others.length > 0 && holdsMore(after, before)) kinds.push("ambiguous");
	if (kinds.length === 0 && holdsMore(before, after)) kinds.push("settled");
	if (kinds.length === 0) return void 0;
	const reasons = dangersOf$1(pair, surroundings);
	return {
		principal,
		kinds,
		dangers: reasons.map(({ danger }) => danger),
		...reasons.length === 0 ? {} : { reasons },
		old: was?.access,
		new: is?.access,
		alternatives: others.map((access) => access?.access),
		oldAlternatives: oldOthers.map((access) => access?.access),
		groupsAdded,
		groupsRemoved
	};
}
/** Whether `some` holds an access that gives something that nothing in `others` gives. */
function holdsMore(some, others) {
	const known = new Set(others.map(grantKeyOf));
	return some.some((access) => !known.has(grantKeyOf(access)));
}
function kindsOf(before, after, groupsAdded, groupsRemoved) {
	if (before === void 0 && after === void 0) return [];
	if (before === void 0) return ["gained"];
	if (after === void 0) return ["lost"];
	const kinds = [];
	if (before.isForInstances !== after.isForInstances) kinds.push(after.isForInstances ? "instances-only" : "all-sessions");
	if (before.username !== after.username) kinds.push(before.hasTemplate || after.hasTemplate ? "template" : "username");
	if (groupsAdded.length > 0) kinds.push("groups-added");
	if (groupsRemoved.length > 0) kinds.push("groups-removed");
	return kinds;
}
/** The groups of `some` that are missing from `others`, as they are written. */
function groupsBeyond(some, others) {
	return [...some?.groups ?? []].filter(([key]) => others?.groups.has(key) !== true).map(([, group]) => group);
}
var init_diff = __esmMin((() => {
	init_mapping_input();
	init_settings();
	init_dangers_of();
	init_document_access();
	init_dormant();
	init_order();
	init_principals();
	init_surroundings();
}));
// src/lint/rights.ts
/**
* The dangers that come with `after` in place of `before`. Each ConfigMap is compared with the one in its place, also
* where it has another name: it can be given the right one later.
*/
function newDangers(before, after) {
	const count = Math.max(before.configMaps.length, after.configMaps.length);
	return Array.from({ length: count }, (_, at) => [before.configMaps[at], after.configMaps[at]]).flatMap(([old, current]) => between(old, current));
}
function between(old, current) {
	const [before, after] = [inputOf$1(old), inputOf$1(current)];
	const found = (after.roles.some(({ sso }) => sso !== void 0) ? [{ ssoRoleMatch: false }, { ssoRoleMatch: true }] : [{}]).flatMap((setting) => {
		const { changes, dormant = [] } = diffAccess(before, after, {
			...setting,
			templateDelimiters: "braces"
		});
		return [...changes.map((change) => ({
			...change,
			given: [change.new, ...change.alternatives],
			taken: [change.old]
		})), ...dormant.map((entry) => ({
			...entry,
			given: [entry.access],
			taken: []
		}))].filter(({ dangers }) => dangers.length > 0);
	});
	if (found.length === 0) return [];
	const [ends, oldEnds] = [new Ends(current), new Ends(old)];
	return found.flatMap(({ principal, reasons = [], given, taken }) => {
		const offset = ends.of(given);
		const place = offset === void 0 ? {
			text: "old",
			offset: oldEnds.of(taken) ?? 0
		} : {
			text: "new",
			offset
		};
		return reasons.map((reason) => ({
			...reason,
			who: principal.name,
			place
		}));
	});
}
function inputOf$1(configMap) {
	const { roles, users, accountItems } = mappingsOf(configMap);
	const lost = configMap?.sections.filter(({ fault, mendedFault }) => (fault ?? mendedFault) !== void 0) ?? [];
	return {
		roles,
		users,
		accountItems,
		accounts: accountItems.map(({ account }) => account),
		texts: textsOf(configMap),
		problems: lost.map(({ name }) => ({
			code: "yaml-syntax",
			message: "",
			lost: "section",
			section: name
		}))
	};
}
var Ends;
var init_rights = __esmMin((() => {
	init_diff();
	init_read_mappings();
	Ends = class {
		#ends = /* @__PURE__ */ new Map();
		constructor(configMap) {
			for (const { name, entries, accounts } of configMap?.sections ?? []) for (const { index, span } of [...entries, ...accounts]) this.#ends.set(`${name} ${index}`, span.source.toFile(span.end));
		}
		/** Of the first access that has a place. */
		of(accesses) {
			for (const access of accesses) {
				const offset = access && this.#ends.get(`${access.section} ${access.index}`);
				if (offset !== void 0) return offset;
			}
		}
	};
}));
// src/lint/harm.ts
/**
* The places of the harm, as offsets in the text without the fixes; empty if the fixes do no harm. It is harm of one
* kind at a time: without the fixes that do it, the other kinds may be gone too.
*
* @param all Whether a person has asked for all fixes. Then only a fix that mends nothing does harm.
*/
function harmOf({ original, before }, after, all) {
	const stays = unmended(after).map(({ start }) => after.toUnfixed(start));
	if (all) return stays;
	const findings = newFindings(before, after).filter(({ fixable }) => !fixable);
	return [findings.filter(({ rule }) => rule === findings[0]?.rule).map(({ start }) => after.toUnfixed(start)), stays].find(({ length }) => length > 0) ?? placesOf(newDangers(original, after.document), after);
}
/** Where dangers come from, as offsets in the text without the fixes. */
function placesOf(dangers, { toUnfixed }) {
	return dangers.map(({ place: { text, offset } }) => text === "old" ? offset : toUnfixed(offset));
}
/** Findings that are still there after their fixes. Such a fix would be made again and again. */
function unmended({ made, findings, toUnfixed }) {
	const keyOf = ({ rule, message }, start) => `${start} ${rule} ${message}`;
	const keys = new Set(made.map((finding) => keyOf(finding, finding.start)));
	return findings.filter((finding) => keys.has(keyOf(finding, toUnfixed(finding.start))));
}
/** Findings at new places, of rules that find more than before. */
function newFindings(before, after) {
	const more = /* @__PURE__ */ new Map();
	for (const { rule } of after.findings) more.set(rule, (more.get(rule) ?? 0) + 1);
	for (const { rule } of before.findings) more.set(rule, (more.get(rule) ?? 0) - 1);
	const known = new Set(before.findings.map(({ rule, start }) => `${rule} ${start}`));
	return after.findings.filter(({ rule, start }) => (more.get(rule) ?? 0) > 0 && !known.has(`${rule} ${after.toUnfixed(start)}`));
}
var init_harm = __esmMin((() => {
	init_rights();
}));
// src/lint/parting.ts
function attemptsFor(length, { most, least, characters }) {
	return Math.min(most, Math.max(least, Math.ceil(characters / (length + 1))));
}
/** For each of `places`, the last of `fixes` that begins there or above it, or else the first one. */
function nearestAbove(places, fixes) {
	const startOf = (finding) => Math.min(finding.start, editsOf(finding)[0]?.start ?? 0);
	const sorted = fixes.toSorted((a, b) => startOf(a) - startOf(b));
	const starts = sorted.map(startOf);
	const indexes = new Set(places.map((place) => lastAtOrBefore(starts, place)));
	return new Set(sorted.filter((_, index) => indexes.has(index)));
}
/** From the top, those whose edits begin after all edits of the ones before. */
function apart(findings) {
	let end = -1;
	return fromTheTop(findings).filter((finding) => {
		const edits = editsOf(finding);
		if ((edits[0]?.start ?? 0) <= end) return false;
		end = edits.at(-1)?.end ?? end;
		return true;
	});
}
function fromTheTop(findings) {
	return findings.toSorted((a, b) => (editsOf(a)[0]?.start ?? 0) - (editsOf(b)[0]?.start ?? 0));
}
function editsOf({ fix }) {
	return fix?.edits ?? [];
}
var init_parting = __esmMin((() => {
	init_position();
}));
// src/lint/withheld.ts
var withheld_exports = /* @__PURE__ */ __exportAll({ withheldAmong: () => withheldAmong });
/** The findings, with those marked whose fixes are left to a person. */
function withheldAmong(document, findings) {
	const withheld = /* @__PURE__ */ new Map();
	const attempts = { left: attemptsFor(document.text.length, ATTEMPTS$1) };
	let left = findings.filter(({ fix }) => fix !== void 0);
	while (left.length > 0) {
		const batch = apart(left);
		const tried = new Set(batch);
		left = left.filter((finding) => !tried.has(finding));
		for (const [finding, dangers] of dangerousIn(document, batch, attempts)) withheld.set(finding, dangers);
	}
	if (withheld.size === 0) return [...findings];
	const described = new Map([...new Set(withheld.values())].map((dangers) => [dangers, describe$1(dangers)]));
	return findings.map((finding) => {
		const dangers = withheld.get(finding);
		const why = dangers && described.get(dangers);
		if (why === void 0 || finding.fix === void 0) return finding;
		const { fix, ...rest } = finding;
		return {
			...rest,
			fixable: false,
			withheld: {
				fix,
				...why
			}
		};
	});
}
/** Those of some fixes that bring dangers, each with its own: alone, or else together with the others. */
function dangerousIn(document, batch, attempts) {
	const found = [];
	for (let left = batch; left.length > 0;) {
		const together = dangersOf(document, left);
		if (together.dangers.length === 0) break;
		const guilty = guiltyAmong(document, left, together, attempts);
		found.push(...guilty);
		const out = new Set(guilty.map(([finding]) => finding));
		left = left.filter((finding) => !out.has(finding));
	}
	return found;
}
/** At least one of the fixes. Those that the dangers are nearest to are tried first. */
function guiltyAmong(document, fixes, together, attempts) {
	const withAll = (finding) => [finding, together.dangers];
	if (fixes.length === 1 || attempts.left < 0) return fixes.map(withAll);
	const nearest = [...nearestAbove(together.places, fixes)];
	const harmless = /* @__PURE__ */ new Set();
	for (let suspects = nearest; suspects.length > 0;) {
		const guilty = suspects.map((finding) => {
			if (attempts.left-- <= 0) return withAll(finding);
			return [finding, dangersOf(document, [finding]).dangers];
		}).filter(([, dangers]) => dangers.length > 0);
		if (guilty.length > 0) return guilty;
		for (const finding of suspects) harmless.add(finding);
		const others = fixes.filter((finding) => !harmless.has(finding));
		suspects = others.length === 0 ? [] : [...nearestAbove(together.places, others)];
	}
	return nearest.map(withAll);
}
function dangersOf(document, findings) {
	const { text, toWritten } = applyEdits(document.text, findings.flatMap(editsOf));
	const dangers = newDangers(document, readDocument(text));
	return {
		dangers,
		places: placesOf(dangers, { toUnfixed: toWritten })
	};
}
function describe$1(dangers) {
	const told = [...new Set(dangers.map((each) => `${show(each.who)}: ${describeReason(each, show)}`))];
	const more = told.length - MOST_TOLD;
	const words = [...told.slice(0, MOST_TOLD), ...more > 0 ? [`and ${more} more`] : []].join("; ");
	return {
		dangers: [...new Set(dangers.map(({ danger }) => danger))],
		message: `--fix leaves this to a person: ${words}`
	};
}
function show(name) {
	return oneLine(shorten(name));
}
var ATTEMPTS$1, MOST_TOLD;
var init_withheld = __esmMin((() => {
	init_words();
	init_document();
	init_edit();
	init_printable();
	init_shorten();
	init_harm();
	init_parting();
	init_rights();
	ATTEMPTS$1 = {
		most: 50,
		least: 2,
		characters: 2 ** 18
	};
	MOST_TOLD = 2;
}));
// src/lint/fix.ts
var fix_exports = /* @__PURE__ */ __exportAll({ fix: () => fix });
/**
* Makes the safe fixes of `lint`'s findings until nothing more applies. A fix is refused where it would bring one of
* the dangers of `diffAccess`, or a new finding that cannot be fixed itself.
*
* @throws LintConfigError for a configuration that is not valid.
*/
function fix(text, options = {}) {
	const applied = [];
	const refused = /* @__PURE__ */ new Set();
	const attempts = { left: attemptsFor(text.length, ATTEMPTS) };
	const original = linted(text, options);
	let document = original;
	for (let passes = 0; passes < MOST_PASSES; passes++) {
		const chosen = apart(document.findings.filter((finding) => finding.fix && !refused.has(finding)));
		if (chosen.length === 0) break;
		const next = withHarmless(chosen, {
			...document,
			made: [],
			toUnfixed: (offset) => offset
		}, {
			original: original.document,
			before: document,
			options,
			attempts
		});
		if (next.document.text === document.document.text) for (const finding of chosen) refused.add(finding);
		else {
			applied.push(...next.made);
			document = next;
			refused.clear();
		}
	}
	const findings = withheldAmong(document.document, document.findings);
	return {
		text: document.document.text,
		findings,
		applied
	};
}
function linted(text, options) {
	const document = readForLint(text, options);
	return {
		document,
		findings: lintDocument(document, options).findings
	};
}
/**
* `kept`, and those fixes of `chosen` that do no harm beside it. Where all of them together do harm, they are parted: the
* fixes that the harm is nearest to are tried last. Where it is near to all of them, they are parted in halves.
*/
function withHarmless(chosen, kept, pass) {
	if (pass.attempts.left === 0) return kept;
	const attempt = withFixes([...kept.made, ...chosen], pass);
	const harm = harmOf(pass, attempt, pass.options.all === true);
	if (harm.length === 0) return attempt;
	pass.attempts.left--;
	let suspects = nearestAbove(harm, chosen);
	if (suspects.size === chosen.length) {
		if (chosen.length === 1 || chosen.length > FEW) return kept;
		suspects = new Set(chosen.slice(Math.ceil(chosen.length / 2)));
	}
	const others = chosen.filter((finding) => !suspects.has(finding));
	return withHarmless([...suspects], withHarmless(others, kept, pass), pass);
}
function withFixes(findings, { before, options }) {
	const made = fromTheTop(findings);
	const { text, toWritten } = applyEdits(before.document.text, made.flatMap(editsOf));
	return {
		...linted(text, options),
		made,
		toUnfixed: toWritten
	};
}
var MOST_PASSES, ATTEMPTS, FEW;
var init_fix = __esmMin((() => {
	init_edit();
	init_harm();
	init_lint_document();
	init_parting();
	init_withheld();
	MOST_PASSES = 20;
	ATTEMPTS = {
		most: 50,
		least: 8,
		characters: 2 ** 19
	};
	FEW = 8;
}));
// node_modules/signal-exit/dist/cjs/signals.js
var require_signals = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.signals = void 0;
	/**
	* This is not the set of all possible signals.
	*
	* It IS, however, the set of all signals that trigger
	* an exit on either Linux or BSD systems.  Linux is a
	* superset of the signal names supported on BSD, and
	* the unknown signals just fail to register, so we can
	* catch that easily enough.
	*
	* Windows signals are a different set, since there are
	* signals that terminate Windows processes, but don't
	* terminate (or don't even exist) on Posix systems.
	*
	* Don't bother with SIGKILL.  It's uncatchable, which
	* means that we can't fire any callbacks anyway.
	*
	* If a user does happen to register a handler on a non-
	* fatal signal like SIGWINCH or something, and then
	* exit, it'll end up firing `process.emit('exit')`, so
	* the handler will be fired anyway.
	*
	* SIGBUS, SIGFPE, SIGSEGV and SIGILL, when not raised
	* artificially, inherently leave the process in a
	* state from which it is not safe to try and enter JS
	* listeners.
	*/
	exports.signals = [];
	exports.signals.push("SIGHUP", "SIGINT", "SIGTERM");
	if (process.platform !== "win32") exports.signals.push("SIGALRM", "SIGABRT", "SIGVTALRM", "SIGXCPU", "SIGXFSZ", "SIGUSR2", "SIGTRAP", "SIGSYS", "SIGQUIT", "SIGIOT");
	if (process.platform === "linux") exports.signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");
}));
// node_modules/signal-exit/dist/cjs/index.js
var require_cjs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var _a;
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.unload = exports.load = exports.onExit = exports.signals = void 0;
	const signals_js_1 = require_signals();
	Object.defineProperty(exports, "signals", {
		enumerable: true,
		get: function() {
			return signals_js_1.signals;
		}
	});
	const processOk = (process) => !!process && typeof process === "object" && typeof process.removeListener === "function" && typeof process.emit === "function" && typeof process.reallyExit === "function" && typeof process.listeners === "function" && typeof process.kill === "function" && typeof process.pid === "number" && typeof process.on === "function";
	const kExitEmitter = Symbol.for("signal-exit emitter");
	const global = globalThis;
	const ObjectDefineProperty = Object.defineProperty.bind(Object);
	var Emitter = class {
		emitted = {
			afterExit: false,
			exit: false
		};
		listeners = {
			afterExit: [],
			exit: []
		};
		count = 0;
		id = Math.random();
		constructor() {
			if (global[kExitEmitter]) return global[kExitEmitter];
			ObjectDefineProperty(global, kExitEmitter, {
				value: this,
				writable: false,
				enumerable: false,
				configurable: false
			});
		}
		on(ev, fn) {
			this.listeners[ev].push(fn);
		}
		removeListener(ev, fn) {
			const list = this.listeners[ev];
			const i = list.indexOf(fn);
			/* c8 ignore start */
			if (i === -1) return;
			/* c8 ignore stop */
			if (i === 0 && list.length === 1) list.length = 0;
			else list.splice(i, 1);
		}
		emit(ev, code, signal) {
			if (this.emitted[ev]) return false;
			this.emitted[ev] = true;
			let ret = false;
			for (const fn of this.listeners[ev]) ret = fn(code, signal) === true || ret;
			if (ev === "exit") ret = this.emit("afterExit", code, signal) || ret;
			return ret;
		}
	};
	var SignalExitBase = class {};
	const signalExitWrap = (handler) => {
		return {
			onExit(cb, opts) {
				return handler.onExit(cb, opts);
			},
			load() {
				return handler.load();
			},
			unload() {
				return handler.unload();
			}
		};
	};
	var SignalExitFallback = class extends SignalExitBase {
		onExit() {
			return () => {};
		}
		load() {}
		unload() {}
	};
	var SignalExit = class extends SignalExitBase {
		/* c8 ignore start */
		#hupSig = process.platform === "win32" ? "SIGINT" : "SIGHUP";
		/* c8 ignore stop */
		#emitter = new Emitter();
		#process;
		#originalProcessEmit;
		#originalProcessReallyExit;
		#sigListeners = {};
		#loaded = false;
		constructor(process) {
			super();
			this.#process = process;
			this.#sigListeners = {};
			for (const sig of signals_js_1.signals) this.#sigListeners[sig] = () => {
				const listeners = this.#process.listeners(sig);
				let { count } = this.#emitter;
				/* c8 ignore start */
				const p = process;
				if (typeof p.__signal_exit_emitter__ === "object" && typeof p.__signal_exit_emitter__.count === "number") count += p.__signal_exit_emitter__.count;
				/* c8 ignore stop */
				if (listeners.length === count) {
					this.unload();
					const ret = this.#emitter.emit("exit", null, sig);
					/* c8 ignore start */
					const s = sig === "SIGHUP" ? this.#hupSig : sig;
					if (!ret) process.kill(process.pid, s);
				}
			};
			this.#originalProcessReallyExit = process.reallyExit;
			this.#originalProcessEmit = process.emit;
		}
		onExit(cb, opts) {
			/* c8 ignore start */
			if (!processOk(this.#process)) return () => {};
			/* c8 ignore stop */
			if (this.#loaded === false) this.load();
			const ev = opts?.alwaysLast ? "afterExit" : "exit";
			this.#emitter.on(ev, cb);
			return () => {
				this.#emitter.removeListener(ev, cb);
				if (this.#emitter.listeners["exit"].length === 0 && this.#emitter.listeners["afterExit"].length === 0) this.unload();
			};
		}
		load() {
			if (this.#loaded) return;
			this.#loaded = true;
			this.#emitter.count += 1;
			for (const sig of signals_js_1.signals) try {
				const fn = this.#sigListeners[sig];
				if (fn) this.#process.on(sig, fn);
			} catch (_) {}
			this.#process.emit = (ev, ...a) => {
				return this.#processEmit(ev, ...a);
			};
			this.#process.reallyExit = (code) => {
				return this.#processReallyExit(code);
			};
		}
		unload() {
			if (!this.#loaded) return;
			this.#loaded = false;
			signals_js_1.signals.forEach((sig) => {
				const listener = this.#sigListeners[sig];
				/* c8 ignore start */
				if (!listener) throw new Error("Listener not defined for signal: " + sig);
				/* c8 ignore stop */
				try {
					this.#process.removeListener(sig, listener);
				} catch (_) {}
				/* c8 ignore stop */
			});
			this.#process.emit = this.#originalProcessEmit;
			this.#process.reallyExit = this.#originalProcessReallyExit;
			this.#emitter.count -= 1;
		}
		#processReallyExit(code) {
			/* c8 ignore start */
			if (!processOk(this.#process)) return 0;
			this.#process.exitCode = code || 0;
			/* c8 ignore stop */
			this.#emitter.emit("exit", this.#process.exitCode, null);
			return this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode);
		}
		#processEmit(ev, ...args) {
			const og = this.#originalProcessEmit;
			if (ev === "exit" && processOk(this.#process)) {
				if (typeof args[0] === "number") this.#process.exitCode = args[0];
				/* c8 ignore start */
				const ret = og.call(this.#process, ev, ...args);
				/* c8 ignore start */
				this.#emitter.emit("exit", this.#process.exitCode, null);
				/* c8 ignore stop */
				return ret;
			} else return og.call(this.#process, ev, ...args);
		}
	};
	const process = globalThis.process;
	_a = signalExitWrap(processOk(process) ? new SignalExit(process) : new SignalExitFallback()), exports.onExit = _a.onExit, exports.load = _a.load, exports.unload = _a.unload;
}));
// node_modules/write-file-atomic/lib/index.js
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = writeFile;
	module.exports.sync = writeFileSync;
	module.exports._getTmpname = getTmpname;
	module.exports._cleanupOnExit = cleanupOnExit;
	const fs = require("fs");
	const crypto = require("node:crypto");
	const { onExit } = require_cjs();
	const path = require("path");
	const { promisify } = require("util");
	const activeFiles = {};
	/* istanbul ignore next */
	const threadId = (function getId() {
		try {
			return require("worker_threads").threadId;
		} catch (e) {
			return 0;
		}
	})();
	let invocations = 0;
	function getTmpname(filename) {
		return filename + "." + crypto.createHash("sha1").update("aws-auth-map").update(String(process.pid)).update(String(threadId)).update(String(++invocations)).digest().readUInt32BE(0);
	}
	function cleanupOnExit(tmpfile) {
		return () => {
			try {
				fs.unlinkSync(typeof tmpfile === "function" ? tmpfile() : tmpfile);
			} catch {}
		};
	}
	function serializeActiveFile(absoluteName) {
		return new Promise((resolve) => {
			if (!activeFiles[absoluteName]) activeFiles[absoluteName] = [];
			activeFiles[absoluteName].push(resolve);
			if (activeFiles[absoluteName].length === 1) resolve();
		});
	}
	function isChownErrOk(err) {
		if (err.code === "ENOSYS") return true;
		if (!process.getuid || process.getuid() !== 0) {
			if (err.code === "EINVAL" || err.code === "EPERM") return true;
		}
		return false;
	}
	async function writeFileAsync(filename, data, options = {}) {
		if (typeof options === "string") options = { encoding: options };
		let fd;
		let tmpfile;
		/* istanbul ignore next -- The closure only gets called when onExit triggers */
		const removeOnExitHandler = onExit(cleanupOnExit(() => tmpfile));
		const absoluteName = path.resolve(filename);
		try {
			await serializeActiveFile(absoluteName);
			const truename = await promisify(fs.realpath)(filename).catch(() => filename);
			tmpfile = getTmpname(truename);
			if (!options.mode || !options.chown) {
				const stats = await promisify(fs.stat)(truename).catch(() => {});
				if (stats) {
					if (options.mode == null) options.mode = stats.mode;
					if (options.chown == null && process.getuid) options.chown = {
						uid: stats.uid,
						gid: stats.gid
					};
				}
			}
			fd = await promisify(fs.open)(tmpfile, "w", options.mode);
			if (options.tmpfileCreated) await options.tmpfileCreated(tmpfile);
			if (ArrayBuffer.isView(data)) await promisify(fs.write)(fd, data, 0, data.length, 0);
			else if (data != null) await promisify(fs.write)(fd, String(data), 0, String(options.encoding || "utf8"));
			if (options.fsync !== false) await promisify(fs.fsync)(fd);
			await promisify(fs.close)(fd);
			fd = null;
			if (options.chown) await promisify(fs.chown)(tmpfile, options.chown.uid, options.chown.gid).catch((err) => {
				if (!isChownErrOk(err)) throw err;
			});
			if (options.mode) await promisify(fs.chmod)(tmpfile, options.mode).catch((err) => {
				if (!isChownErrOk(err)) throw err;
			});
			await promisify(fs.rename)(tmpfile, truename);
		} finally {
			if (fd) await promisify(fs.close)(fd).catch(
				/* istanbul ignore next */
				() => {}
			);
			removeOnExitHandler();
			await promisify(fs.unlink)(tmpfile).catch(() => {});
			activeFiles[absoluteName].shift();
			if (activeFiles[absoluteName].length > 0) activeFiles[absoluteName][0]();
			else delete activeFiles[absoluteName];
		}
	}
	async function writeFile(filename, data, options, callback) {
		if (options instanceof Function) {
			callback = options;
			options = {};
		}
		const promise = writeFileAsync(filename, data, options);
		if (callback) try {
			const result = await promise;
			return callback(result);
		} catch (err) {
			return callback(err);
		}
		return promise;
	}
	function writeFileSync(filename, data, options) {
		if (typeof options === "string") options = { encoding: options };
		else if (!options) options = {};
		try {
			filename = fs.realpathSync(filename);
		} catch (ex) {}
		const tmpfile = getTmpname(filename);
		if (!options.mode || !options.chown) try {
			const stats = fs.statSync(filename);
			options = Object.assign({}, options);
			if (!options.mode) options.mode = stats.mode;
			if (!options.chown && process.getuid) options.chown = {
				uid: stats.uid,
				gid: stats.gid
			};
		} catch (ex) {}
		let fd;
		const cleanup = cleanupOnExit(tmpfile);
		const removeOnExitHandler = onExit(cleanup);
		let threw = true;
		try {
			fd = fs.openSync(tmpfile, "w", options.mode || 438);
			if (options.tmpfileCreated) options.tmpfileCreated(tmpfile);
			if (ArrayBuffer.isView(data)) fs.writeSync(fd, data, 0, data.length, 0);
			else if (data != null) fs.writeSync(fd, String(data), 0, String(options.encoding || "utf8"));
			if (options.fsync !== false) fs.fsyncSync(fd);
			fs.closeSync(fd);
			fd = null;
			if (options.chown) try {
				fs.chownSync(tmpfile, options.chown.uid, options.chown.gid);
			} catch (err) {
				if (!isChownErrOk(err)) throw err;
			}
			if (options.mode) try {
				fs.chmodSync(tmpfile, options.mode);
			} catch (err) {
				if (!isChownErrOk(err)) throw err;
			}
			fs.renameSync(tmpfile, filename);
			threw = false;
		} finally {
			if (fd) try {
				fs.closeSync(fd);
			} catch (ex) {}
			removeOnExitHandler();
			if (threw) cleanup();
		}
	}
}));
// src/cli/output/write-file.ts
var write_file_exports = /* @__PURE__ */ __exportAll({ replaceText: () => replaceText });
/**
* Writes `after` to the file at `path`, if it still holds `before`. The file keeps its mode and owner. A link stays a
* link.
*
* @throws CliError with the end of a line that begins with the file's name. Then the file is unchanged.
*/
async function replaceText(path, before, after) {
	try {
		await refuseUnwritable(path);
		await (0, import_lib.default)(path, "", { tmpfileCreated: async (temporary) => {
			await (0, node_fs_promises.writeFile)(temporary, after);
			await refuseChanged(path, before);
		} });
	} catch (error) {
		if (error instanceof CliError) throw error;
		const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
		throw new CliError(`is not written: ${REASONS.get(code) ?? code}`);
	}
}
/** A new file replaces the old one, which would work even where the old one's mode forbids writing. */
async function refuseUnwritable(path) {
	const stats = await (0, node_fs_promises.stat)(path);
	if (!stats.isFile()) throw new CliError("is not written: it is no regular file");
	if (stats.nlink > 1) throw new CliError(`is not written: it has ${stats.nlink} names (hard links), and only this one would get the new text; see --fix-dry-run, or make it a file of its own`);
	if ((stats.mode & 146) === 0) throw new CliError("is not written: it is read-only");
	await (0, node_fs_promises.access)(path, node_fs.constants.W_OK);
}
async function refuseChanged(path, before) {
	if (!(await (0, node_fs_promises.readFile)(path)).equals(Buffer.from(before))) throw new CliError("is not written: it has changed since it was read; run this again");
}
var import_lib, REASONS;
var init_write_file = __esmMin((() => {
	import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
	init_outcome();
	REASONS = /* @__PURE__ */ new Map([
		["EACCES", "no permission to write it, or in its folder"],
		["EPERM", "no permission to write it, or in its folder"],
		["EROFS", "its file system is read-only"],
		["ENOSPC", "no space left on its disk"],
		["EDQUOT", "no space left for this user"],
		["ENOENT", "it is gone"]
	]);
}));
// src/cli/commands/lint/lint-file.ts
/** Never rejects: whatever is wrong with one file, the others are linted. */
async function lintFile(source, configuration, { fix, inlineSuppressions }) {
	const { path, isNamed, read } = source;
	const file = read === void 0 ? pathName(path) : path;
	const { name, config } = configuration;
	const filename = nameIn(configuration, source);
	if (name !== void 0 && isIgnored(configuration, source)) return {
		path,
		file,
		outcome: "ignored",
		configuration: name,
		isNamed
	};
	try {
		const input = await (read === void 0 ? readText$1(path) : read());
		if (!isNamed && !mentionsAwsAuth(input.text)) return {
			path,
			file,
			outcome: "skipped"
		};
		const isLive = read !== void 0 || path === "-";
		const document = readDocument(input.text, { isLive });
		if (!isNamed && !concernsAwsAuth(document)) return {
			path,
			file,
			outcome: "skipped",
			mentionsSection: mentionsSection(input.text)
		};
		const options = {
			filename,
			config,
			inlineSuppressions,
			source: isLive ? "live" : "file"
		};
		const linted = fix.mode === "none" ? {
			outcome: "linted",
			text: input.text,
			...await reportOf(document, options)
		} : await fixInput(path, input, options, fix);
		const told = (finding) => ({
			...finding,
			file,
			message: wholeMessage(finding)
		});
		const { findings, suppressed } = linted;
		return {
			path,
			file,
			...linted,
			findings: findings.map(told),
			suppressed: suppressed.map(told)
		};
	} catch (error) {
		if (error instanceof ReadError) {
			if (!isNamed && !await mayMention(path, mentionsAwsAuth)) return {
				path,
				file,
				outcome: "skipped"
			};
			return {
				path,
				file,
				outcome: "failed",
				reason: error.reason
			};
		}
		return {
			path,
			file,
			outcome: "failed",
			reason: messageLine(`a bug in aws-auth-map: ${error instanceof Error ? error.message : String(error)}`)
		};
	}
}
/** Whether a fix is left to a person is asked only where there is one. */
async function reportOf(document, options) {
	const report = lintDocument(document, options);
	if (!report.findings.some(({ fixable }) => fixable)) return report;
	const { withheldAmong } = await Promise.resolve().then(() => (init_withheld(), withheld_exports));
	return {
		...report,
		findings: withheldAmong(document, report.findings)
	};
}
async function fixInput(path, { text, byteOrderMark }, options, { mode, all }) {
	const { fix } = await Promise.resolve().then(() => (init_fix(), fix_exports));
	const { text: fixed, findings, applied } = fix(text, {
		...options,
		all
	});
	const refused = findings.filter(({ fixable, withheld }) => fixable || withheld !== void 0).length;
	const fixes = {
		before: byteOrderMark + text,
		after: byteOrderMark + fixed,
		count: applied.length,
		refused
	};
	const isWritten = mode === "write" && path !== "-" && fixed !== text;
	try {
		if (isWritten) {
			const { replaceText } = await Promise.resolve().then(() => (init_write_file(), write_file_exports));
			await replaceText(path, fixes.before, fixes.after);
		}
		const suppressed = mayHoldSuppressions(fixed) ? lintDocument(readForLint(fixed, options), options).suppressed : [];
		return {
			outcome: "linted",
			text: fixed,
			findings: findings.map(withoutFix),
			suppressed,
			fixes
		};
	} catch (error) {
		if (!(error instanceof CliError)) throw error;
		return {
			outcome: "linted",
			text,
			...await reportOf(readForLint(text, options), options),
			writeFailure: error.message
		};
	}
}
/** What is left has a fix that `fix` refuses: it is for people. */
function withoutFix({ fix: _, ...finding }) {
	return {
		...finding,
		fixable: false
	};
}
var init_lint_file = __esmMin((() => {
	init_document();
	init_relevance();
	init_finding();
	init_suppressions();
	init_lint_document();
	init_read_text();
	init_messages();
	init_outcome();
	init_find_configuration();
	init_may_mention();
}));
// src/cli/commands/lint/remarks.ts
/** Why a file was not linted, or not written. */
function remarksOn(result) {
	const file = showName(result.file);
	switch (result.outcome) {
		case "failed": return [`${file}: error: ${result.reason}`];
		case "ignored": return result.isNamed ? [`${file}: warning: is not linted: ${result.configuration} ignores it`] : [];
		case "linted": return result.writeFailure === void 0 ? [] : [`${file}: error: ${result.writeFailure}`];
		case "skipped": return result.mentionsSection ? [`${file}: warning: is not linted: it mentions mapRoles or mapUsers, and holds no aws-auth ConfigMap; lint what it is made into (kustomize build, helm template)`] : [];
	}
}
/** Whether it is a file that a search found, and that was skipped. */
function isLeftOut(result) {
	return result.outcome === "skipped" || result.outcome === "ignored" && !result.isNamed;
}
/** @param results Files that were all left out. */
function describeNothing(results) {
	const ignored = results.filter(({ outcome }) => outcome === "ignored");
	const [first] = ignored;
	return `error: nothing to lint: there is no aws-auth ConfigMap in what was given${first?.outcome === "ignored" ? `, but for ${counted(ignored.length, "file")} that ${first.configuration} ignores` : ""}`;
}
/** How many findings comments suppress, where the format neither lists nor counts them. */
function describeSuppressed(linted, { format, showSuppressed = format === "sarif" }) {
	const count = sum(linted.map(({ suppressed }) => suppressed.length));
	if (count === 0 || showSuppressed || format === "stylish") return [];
	return [`${counted(count, "finding")} suppressed by comments; --show-suppressed lists them`];
}
/** How many findings were fixed, or would be. */
function describeFixes(linted, mode) {
	const fixes = linted.flatMap((result) => result.fixes ?? []);
	const refused = sum(fixes.map((each) => each.refused));
	const fixed = fixes.map(({ count }) => count).filter((count) => count > 0);
	if (fixed.length === 0) return refused === 0 ? "nothing to fix" : `nothing was fixed; ${describeRefused(refused)}`;
	const told = `${mode === "dry-run" ? "would fix" : "fixed"} ${counted(sum(fixed), "finding")} in ${counted(fixed.length, "file")}`;
	return refused === 0 ? told : `${told}; ${describeRefused(refused)}`;
}
function describeRefused(count) {
	return `not made, for a person to decide: ${count === 1 ? "1 fix" : `${count} fixes`} that would bring a danger or another finding (--fix=all makes them)`;
}
function sum(counts) {
	return counts.reduce((total, count) => total + count, 0);
}
/** `1 file`, `2 files`. */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
var init_remarks = __esmMin((() => {
	init_messages();
}));
// src/cli/input/known-rule.ts
/** @throws CliError with the name that was probably meant. */
function knownRule(name) {
	const rule = defaultRules.find((known) => known.name === name);
	if (rule !== void 0) return rule;
	const meant = nearest(name, defaultRules.map((known) => known.name));
	const advice = meant === void 0 ? "'aws-auth-map rules' lists them" : `did you mean '${meant}'?`;
	throw new CliError(`error: there is no rule '${messageLine(name)}'; ${advice}`);
}
var init_known_rule = __esmMin((() => {
	init_rules();
	init_spelling();
	init_messages();
	init_outcome();
}));
// src/cli/commands/lint/rule-levels.ts
/** @throws CliError for an unknown rule or level. */
function readRuleLevels(pairs) {
	return new Map(pairs.map(readPair));
}
function readPair(pair) {
	const split = pair.indexOf("=");
	if (split === -1) throw new CliError(`error: --rule takes NAME=LEVEL, not '${messageLine(pair)}'`);
	const { name } = knownRule(pair.slice(0, split));
	const written = pair.slice(split + 1);
	const level = ruleLevels.find((known) => known === written);
	if (level !== void 0) return [name, level];
	const meant = nearest(written, ruleLevels);
	const advice = meant === void 0 ? `there are ${ruleLevels.join(", ")}` : `did you mean '${meant}'?`;
	throw new CliError(`error: --rule ${name}: there is no level '${messageLine(written)}'; ${advice}`);
}
/** @throws CliError for a policy without options in any configuration: it would seem to check something. */
function refuseIdlePolicies(levels, configs) {
	for (const [name, level] of levels) {
		if (level === "off" || !isPolicyName(name)) continue;
		if (configs.flatMap(({ rules, overrides = [] }) => [rules, ...overrides.map((each) => each.rules)]).some((rules) => Object.keys(optionsOf(rules?.[name])).length > 0)) continue;
		throw new CliError(`error: --rule ${name}=${level}: ${name} checks nothing until a configuration gives it options`);
	}
}
/** The configuration with these levels in place of its own. Options stay. */
function withLevels(config, levels) {
	if (levels.size === 0) return config;
	const base = { ...config.rules };
	for (const [name, level] of levels) if (!isPolicyName(name)) base[name] ??= level;
	return {
		...config,
		rules: leveled(base, levels),
		overrides: config.overrides?.map((override) => ({
			...override,
			rules: leveled(override.rules, levels)
		}))
	};
}
function leveled(settings, levels) {
	return Object.fromEntries(Object.entries(settings).flatMap(([name, setting]) => {
		const level = levels.get(name);
		if (level === void 0 || setting === void 0) return [[name, setting]];
		if (typeof setting !== "string") return [[name, {
			...setting,
			level
		}]];
		return isPolicyName(name) ? [] : [[name, level]];
	}));
}
function isPolicyName(name) {
	return defaultRules.some((rule) => rule.name === name && isPolicy(rule));
}
var init_rule_levels = __esmMin((() => {
	init_config();
	init_config_schema();
	init_rule();
	init_rules();
	init_spelling();
	init_known_rule();
	init_messages();
	init_outcome();
}));
// src/cli/commands/lint/without-aliases.ts
function withoutAliases(all) {
	const paths = all.map(({ file }) => realPath(file));
	const seen = /* @__PURE__ */ new Set();
	const shared = new Set(paths.filter((path) => seen.size === seen.add(path).size));
	const chosen = /* @__PURE__ */ new Map();
	for (const [index, each] of all.entries()) {
		const path = paths[index] ?? "";
		const key = shared.has(path) ? JSON.stringify([path, wayOf(each)]) : path;
		const { file, configuration } = chosen.get(key) ?? each;
		chosen.set(key, {
			configuration,
			file: {
				...file,
				isNamed: file.isNamed || each.file.isNamed
			}
		});
	}
	return [...chosen.values()];
}
/** The same text for names that are linted with the same configuration and the same overrides. */
function wayOf({ file, configuration }) {
	const { name, config } = configuration;
	if (isIgnored(configuration, file)) return JSON.stringify([name, "ignored"]);
	return JSON.stringify([name, overridesFor(config, nameIn(configuration, file))]);
}
/** The path without links; for a pipe, which has none, the absolute path. */
function realPath({ path, read }) {
	if (path === "-" || read !== void 0) return path;
	try {
		return node_fs.realpathSync.native(path);
	} catch {
		return (0, node_path.resolve)(path);
	}
}
var init_without_aliases = __esmMin((() => {
	init_active_rules();
	init_read_text();
	init_find_configuration();
}));
// src/cluster/cluster-error.ts
function unlikeKubernetes(server) {
	return new ClusterError("protocol", `${server} does not answer as a Kubernetes API server; is the kubeconfig's server right?`);
}
/** @param server The server's URL, as messages show it. */
function connectionError(error, server) {
	if (error instanceof ClusterError) return error;
	const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : void 0;
	if (code === "ERR_INVALID_CHAR") return new ClusterError("credentials", "the kubeconfig's token holds a line break, or another character that cannot be sent; is it one token alone?");
	if (code?.includes("_ALERT_")) return new ClusterError("untrusted", `${server} refuses the TLS connection (${code}); does it know the kubeconfig's client certificate?`);
	if (code !== void 0 && UNTRUSTED.test(code)) return new ClusterError("untrusted", `the certificate of ${server} is not trusted (${code}); the kubeconfig's certificate-authority must be the cluster's`);
	if (code === "EPROTO") return new ClusterError("untrusted", `${server} does not speak TLS; is the kubeconfig's server right?`);
	return new ClusterError("unreachable", `${server} cannot be reached${code === void 0 ? "" : ` (${code})`}; is the context right, is a VPN or a proxy needed?`);
}
var ClusterError, UNTRUSTED;
var init_cluster_error = __esmMin((() => {
	ClusterError = class extends Error {
		name = "ClusterError";
		code;
		/** How long the server asks to wait before the next request (Retry-After), in milliseconds. */
		retryAfterMs;
		constructor(code, message, retryAfterMs) {
			super(message);
			this.code = code;
			this.retryAfterMs = retryAfterMs;
		}
	};
	UNTRUSTED = /^(?:ERR_TLS_CERT_|CERT_|UNABLE_TO_|(?:DEPTH_ZERO_)?SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|CRL_|ERR_SSL_)/;
}));
// src/cluster/kube-config.ts
/** @throws ClusterError `client-missing` where @kubernetes/client-node cannot be loaded; `kubeconfig` */
async function loadKubeConfig(options = {}) {
	const { KubeConfig } = await loadClient();
	const loaded = new KubeConfig();
	load(loaded, options, () => new KubeConfig());
	const contexts = loaded.getContexts().map(({ name }) => name);
	const currentContext = loaded.getCurrentContext();
	return {
		contexts,
		currentContext,
		context: (name = currentContext) => {
			checkContext(name, contexts, options.path);
			const config = new KubeConfig();
			config.loadFromOptions({
				clusters: loaded.getClusters(),
				contexts: loaded.getContexts(),
				users: loaded.getUsers(),
				currentContext: name
			});
			return config;
		}
	};
}
function load(config, { path, inCluster }, create) {
	try {
		if (inCluster === true) config.loadFromCluster();
		else if (path !== void 0) config.loadFromFile(path);
		else loadAsKubectl(config, create);
	} catch (error) {
		const ofError = error instanceof Error && "path" in error ? String(error.path) : void 0;
		throw unreadable(path ?? (inCluster === true ? "the pod's service account" : ofError ?? "the kubeconfig"), error);
	}
	const server = config.getCurrentCluster()?.server;
	if (path === void 0 && config.getCurrentContext() === "loaded-context" && server === "http://localhost:8080") throw new ClusterError("kubeconfig", "there is no kubeconfig: neither $KUBECONFIG nor ~/.kube/config, and this is no pod; make one with aws eks update-kubeconfig");
	const { KUBERNETES_SERVICE_HOST = "" } = process.env;
	if (inCluster === true && KUBERNETES_SERVICE_HOST === "") throw new ClusterError("kubeconfig", "this is no pod: KUBERNETES_SERVICE_HOST is not set");
}
/** @param what The file, or what is used instead of a file. */
function unreadable(what, error) {
	if (error instanceof ClusterError) return error;
	return new ClusterError("kubeconfig", `${shorten(what, 300)} cannot be read: ${reasonOf(error)}`);
}
function reasonOf(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : void 0;
	if (code === "ENOENT") return "no such file";
	const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
	if (error instanceof Error && error.name === "YAMLException") {
		const place = /\(\d+:\d+\)/.exec(line)?.[0];
		return place === void 0 ? "it is no YAML" : `it is no YAML ${place}`;
	}
	return error instanceof TypeError && code === void 0 ? "it is no kubeconfig" : shorten(line, 200);
}
/**
* Merges several files in $KUBECONFIG as kubectl does. It skips files that are missing or empty. It takes each cluster,
* user and context, and the current context, from the first file that has it. The client alone would fail on such
* files, and on duplicates it would fail or take the last one.
*
* @see https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#merging-kubeconfig-files
*/
function loadAsKubectl(config, create) {
	const { KUBECONFIG = "" } = process.env;
	const files = KUBECONFIG.split(node_path.delimiter);
	const found = files.filter((file) => (0, node_fs.existsSync)(file));
	if (found.length === 0) {
		if (KUBECONFIG !== "" && files.every((file) => file === "")) throw new ClusterError("kubeconfig", "$KUBECONFIG names no file");
		config.loadFromDefault();
		return;
	}
	const loaded = found.flatMap((file) => {
		try {
			if (isEmpty((0, node_fs.readFileSync)(file, "utf8"))) return [];
			const each = create();
			each.loadFromFile(file);
			return [each];
		} catch (error) {
			throw unreadable(file, error);
		}
	});
	config.loadFromOptions({
		clusters: firstOfEach(loaded.flatMap((each) => each.getClusters())),
		users: firstOfEach(loaded.flatMap((each) => each.getUsers())),
		contexts: firstOfEach(loaded.flatMap((each) => each.getContexts())),
		currentContext: loaded.map((each) => each.getCurrentContext()).find((name) => name) ?? ""
	});
}
/** Whether a file holds only comments and document markers. */
function isEmpty(text) {
	return /^(?:[ \t]*(?:#.*|---)?\r?\n)*[ \t]*(?:#.*|---)?$/.test(text);
}
function firstOfEach(items) {
	const names = /* @__PURE__ */ new Set();
	return items.filter(({ name }) => names.size !== names.add(name).size);
}
function checkContext(name, contexts, path) {
	const kubeConfig = path === void 0 ? "the kubeconfig" : `the kubeconfig ${shorten(path, 300)}`;
	if (name !== void 0 && contexts.includes(name)) return;
	const known = contexts.length === 0 ? "it has none" : `it has ${shorten(contexts.join(", "), 400)}`;
	if (name === void 0 || name === "") throw new ClusterError("kubeconfig", `${kubeConfig} has no current context; choose one with --context: ${known}`);
	const similar = nearest(name, contexts);
	const advice = similar === void 0 ? known : `did you mean '${shorten(similar)}'?`;
	throw new ClusterError("kubeconfig", `${kubeConfig} has no context '${shorten(name)}'; ${advice}`);
}
async function loadClient() {
	try {
		return await import("@kubernetes/client-node");
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
		const advice = `npm install @kubernetes/client-node${isOlderNode() ? "@1.4" : ""}`;
		throw new ClusterError("client-missing", isMissing ? `a cluster is read with the package @kubernetes/client-node, which is not installed: ${advice}` : `the package @kubernetes/client-node cannot be loaded on Node ${process.versions.node}: ${advice}`);
	}
}
/** Version 2 of the client needs Node 22.19. */
function isOlderNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	return major < 22 || major === 22 && minor < 19;
}
var init_kube_config = __esmMin((() => {
	init_shorten();
	init_spelling();
	init_cluster_error();
}));
// src/cluster/body.ts
/** @throws ClusterError `silent`, `protocol`; or the error that ended the connection. */
async function readText(response, limits) {
	let text = "";
	for await (const piece of pieces(response, limits)) {
		text += piece;
		if (text.length > MAX_LENGTH) throw tooLong();
	}
	return text;
}
async function* pieces(response, { signal, silenceMs }) {
	const decoder = new node_string_decoder.StringDecoder("utf8");
	const stop = () => response.destroy(/* @__PURE__ */ new Error("stopped"));
	const timer = setTimeout(() => {
		response.destroy(new ClusterError("silent", `nothing came from the API server for ${silenceMs} ms`));
	}, silenceMs);
	if (signal?.aborted) stop();
	signal?.addEventListener("abort", stop, { once: true });
	try {
		for await (const chunk of response) {
			timer.refresh();
			yield decoder.write(chunk);
		}
		yield decoder.end();
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener("abort", stop);
		response.destroy();
	}
}
function tooLong() {
	return new ClusterError("protocol", `the API server's answer is longer than ${MAX_LENGTH / 1024 / 1024} MiB`);
}
var MAX_LENGTH;
var init_body = __esmMin((() => {
	init_cluster_error();
	MAX_LENGTH = 16777216;
}));
// src/cluster/credentials.ts
/**
* Makes the options for a request, with the kubeconfig's credentials.
*
* @param signal Ends the wait. A plugin may run for a long time, and cannot be stopped.
* @throws ClusterError `kubeconfig` for a server without TLS; `timeout` after the signal is aborted; `credentials`,
*   whose message holds nothing of a plugin's standard output, which may be a token.
*/
async function credentialsOf(kubeConfig, { signal, timeoutMs }) {
	let stop = () => {};
	const stopped = new Promise((_, reject) => {
		stop = () => reject(new ClusterError("timeout", `the credential plugin of the kubeconfig did not answer within ${timeoutMs} ms; ${TRY_KUBECTL}`));
		signal.addEventListener("abort", stop, { once: true });
		if (signal.aborted) stop();
	});
	try {
		return await Promise.race([askOnce(kubeConfig), stopped]);
	} catch (error) {
		if (error instanceof ClusterError) throw error;
		if (error instanceof Error && /^HTTP protocol is not allowed/.test(error.message)) throw withoutTls();
		throw new ClusterError("credentials", `the kubeconfig's credentials cannot be used: ${describe(error)}; ${TRY_KUBECTL}`);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
/** The client refuses to send credentials over plain HTTP, unless insecure-skip-tls-verify is set. */
function withoutTls() {
	return new ClusterError("kubeconfig", "the kubeconfig's server is an http URL, over which anyone could read the credentials; write https, or, for kubectl proxy and the like, insecure-skip-tls-verify: true beside it");
}
/** Runs one plugin at a time. Otherwise a watch would start another with each retry while one hangs. */
function askOnce(kubeConfig) {
	const sameRequest = pending.get(kubeConfig);
	if (sameRequest !== void 0) return sameRequest;
	const answer = requestOptions(kubeConfig).finally(() => pending.delete(kubeConfig));
	pending.set(kubeConfig, answer);
	return answer;
}
async function requestOptions(kubeConfig) {
	const options = { headers: { accept: "application/json" } };
	await kubeConfig.applyToHTTPSOptions(options);
	return options;
}
function describe(error) {
	if (error instanceof SyntaxError) return "what their plugin prints is not JSON";
	if (error instanceof TypeError && !("code" in error)) return "their plugin prints no ExecCredential";
	const line = (error instanceof Error ? error.message : String(error)).split(/[\r\n]/).find((each) => each.trim() !== "");
	return line === void 0 ? "their plugin fails, and says nothing" : shorten(line.trim(), 200);
}
var TRY_KUBECTL, pending;
var init_credentials = __esmMin((() => {
	init_shorten();
	init_cluster_error();
	TRY_KUBECTL = "does kubectl get in with this context?";
	pending = /* @__PURE__ */ new WeakMap();
}));
// src/cluster/connection.ts
/** @throws TypeError for a value that is not a kubeconfig: untyped programs learn it at once, not at each retry. */
function checkKubeConfig(kubeConfig) {
	const given = kubeConfig;
	if (typeof given?.getCurrentCluster === "function" && typeof given.applyToHTTPSOptions === "function") return;
	throw new TypeError("kubeConfig is no KubeConfig of @kubernetes/client-node, like what .context() of loadKubeConfig gives");
}
/**
* Sends a GET for `path`.
*
* @returns The answer, whatever its status. The caller must read or destroy its body.
* @throws ClusterError `kubeconfig`, `credentials`, `unreachable`, `untrusted`, `timeout`
*/
async function get(kubeConfig, path, limits) {
	const { base, server } = serverOf(kubeConfig);
	const { timeoutMs } = limits;
	const controller = new AbortController();
	const { signal } = controller;
	const abort = () => controller.abort();
	if (limits.signal?.aborted) abort();
	limits.signal?.addEventListener("abort", abort, { once: true });
	const timer = setTimeout(abort, timeoutMs);
	try {
		const options = await credentialsOf(kubeConfig, {
			signal,
			timeoutMs
		});
		return {
			response: await send(new URL(base + path), options, signal),
			server
		};
	} catch (error) {
		limits.signal?.throwIfAborted();
		if (signal.aborted && !(error instanceof ClusterError)) throw new ClusterError("timeout", `${server} did not answer within ${timeoutMs} ms`);
		throw connectionError(error, server);
	} finally {
		clearTimeout(timer);
		limits.signal?.removeEventListener("abort", abort);
	}
}
/** @returns `base`, to which paths are appended, and `server` for messages. Only `base` can hold a password. */
function serverOf(kubeConfig) {
	const server = kubeConfig.getCurrentCluster()?.server;
	if (typeof server === "string" && /^https?:\/\//i.test(server) && URL.canParse(server)) {
		const { origin, pathname } = new URL(server);
		return {
			base: server.replace(/\/+$/, ""),
			server: origin + pathname.replace(/\/+$/, "")
		};
	}
	const context = kubeConfig.getCurrentContext();
	throw new ClusterError("kubeconfig", server === void 0 ? `the kubeconfig has no cluster for the context '${shorten(String(context ?? ""))}'; choose another context` : `the kubeconfig's server '${shorten(withoutPassword(String(server)))}' is no https URL`);
}
/** Hides all text before an `@`. It may be a password, even where the text is not a URL. */
function withoutPassword(server) {
	return server.replace(/^.*@/s, "***@");
}
function send(url, options, signal) {
	return new Promise((resolve, reject) => {
		const request = (url.protocol === "https:" ? node_https.request : node_http.request)(url, options);
		const abort = () => request.destroy(/* @__PURE__ */ new Error("stopped"));
		signal.addEventListener("abort", abort, { once: true });
		if (signal.aborted) abort();
		request.on("socket", (socket) => socket.setKeepAlive(true, 3e4));
		request.on("error", (error) => {
			signal.removeEventListener("abort", abort);
			reject(error);
		});
		request.on("response", (response) => {
			signal.removeEventListener("abort", abort);
			resolve(response);
		});
		request.end();
	});
}
var init_connection = __esmMin((() => {
	init_shorten();
	init_cluster_error();
	init_credentials();
}));
// src/cluster/refusal.ts
/** @param response An answer whose HTTP status is not 200. */
async function refusal(source, response, server, limits) {
	const status = statusSchema.safeParse(parseJson(await textOf(response, limits)));
	const code = response.statusCode ?? 0;
	if (!status.success && code === 404) return unlikeKubernetes(server);
	const seconds = Number(response.headers["retry-after"] ?? NaN);
	const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1e3 : void 0;
	return statusError(source, code, status.data, server, retryAfterMs);
}
/** "" where the body does not come in time. The HTTP status says enough. */
async function textOf(response, limits) {
	const deadline = AbortSignal.timeout(limits.timeoutMs);
	const signal = limits.signal === void 0 ? deadline : AbortSignal.any([limits.signal, deadline]);
	try {
		return await readText(response, {
			...limits,
			signal
		});
	} catch {
		limits.signal?.throwIfAborted();
		return "";
	}
}
function statusError({ namespace, name }, code, status, server, retryAfterMs) {
	const reason = status?.message === void 0 ? "" : ` (${shorten(status.message, 200)})`;
	switch (code) {
		case 401: return new ClusterError("unauthorized", `${server} does not know you${reason}; renew your credentials`);
		case 403: return new ClusterError("forbidden", `no permission to read the ConfigMap ${namespace}/${name}${reason}; ask for get, list and watch on it`);
		case 404: return new ClusterError("not-found", `${server} has no ConfigMap ${namespace}/${name}; does the cluster use EKS access entries alone, or is the context wrong?`);
		case 410: return new ClusterError("expired", `${server} no longer knows that version${reason}`);
		case 429: return new ClusterError("throttled", `${server} has too many requests; try again later`, retryAfterMs);
		default: return new ClusterError("server", `${server} answers with ${code}${reason}`, retryAfterMs);
	}
}
var statusSchema;
var init_refusal = __esmMin((() => {
	init_mini();
	init_json$1();
	init_shorten();
	init_body();
	init_cluster_error();
	statusSchema = /* @__PURE__ */ looseObject({
		kind: /* @__PURE__ */ literal$1("Status"),
		message: /* @__PURE__ */ optional(/* @__PURE__ */ string()),
		code: /* @__PURE__ */ optional(/* @__PURE__ */ number())
	});
}));
// src/cluster/config-maps.ts
/** @throws ClusterError */
async function getConfigMap(source, limits) {
	return await read(configMapSchema, source, `/${encodeURIComponent(source.name)}`, limits);
}
function pathOf({ namespace }) {
	return `/api/v1/namespaces/${encodeURIComponent(namespace)}/configmaps`;
}
async function read(schema, source, pathAfter, limits) {
	const deadline = AbortSignal.timeout(limits.timeoutMs);
	const signal = limits.signal === void 0 ? deadline : AbortSignal.any([limits.signal, deadline]);
	const { response, server } = await get(source.kubeConfig, pathOf(source) + pathAfter, limits);
	try {
		if (response.statusCode !== 200) throw await refusal(source, response, server, limits);
		const text = await readText(response, {
			...limits,
			signal
		});
		const result = safeParse(schema, parseJson(text));
		if (result.success) return result.data;
		throw unlikeKubernetes(server);
	} catch (error) {
		limits.signal?.throwIfAborted();
		if (deadline.aborted && !(error instanceof ClusterError)) throw new ClusterError("timeout", `${server} did not answer within ${limits.timeoutMs} ms`);
		throw connectionError(error, server);
	}
}
var configMapSchema;
var init_config_maps = __esmMin((() => {
	init_mini();
	init_json$1();
	init_body();
	init_cluster_error();
	init_connection();
	init_refusal();
	configMapSchema = /* @__PURE__ */ looseObject({
		metadata: /* @__PURE__ */ looseObject({
			name: /* @__PURE__ */ string(),
			namespace: /* @__PURE__ */ string(),
			resourceVersion: /* @__PURE__ */ optional(/* @__PURE__ */ string())
		}),
		data: /* @__PURE__ */ optional(/* @__PURE__ */ nullable(/* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ string())))
	});
}));
// src/cluster/retry.ts
/** @throws TypeError for a time that setTimeout would treat as no time at all. */
function checkTime(name, ms) {
	if (ms > 0 && ms <= MAX_TIMER_MS) return ms;
	throw new TypeError(`${name} is not a time in milliseconds`);
}
var MAX_TIMER_MS;
var init_retry = __esmMin((() => {
	MAX_TIMER_MS = 2 ** 31 - 1;
}));
// src/cluster/read.ts
/**
* The ConfigMap as the API server returns it.
*
* @throws ClusterError Its message is one line that says what to do.
* @throws TypeError for a `kubeConfig` that is not a kubeconfig, and for a `timeoutMs` that is not a time.
*/
async function readConfigMap(options) {
	const { kubeConfig, namespace = AWS_AUTH_NAMESPACE, name = AWS_AUTH_NAME, signal, timeoutMs = 3e4 } = options;
	checkKubeConfig(kubeConfig);
	checkTime("timeoutMs", timeoutMs);
	return await getConfigMap({
		kubeConfig,
		namespace,
		name
	}, {
		signal,
		timeoutMs,
		silenceMs: timeoutMs
	});
}
var init_read = __esmMin((() => {
	init_manifest();
	init_config_maps();
	init_connection();
	init_retry();
}));
// src/exports/kubernetes.ts
var init_kubernetes = __esmMin((() => {
	init_cluster_error();
	init_kube_config();
	init_read();
	init_manifest();
	init_config_maps();
	init_connection();
	init_diff();
	init_parse();
	init_caller_identity();
	init_contest();
	init_token_text();
	init_template();
	init_written_arn();
	init_iam_name();
	init_fold();
	init_shorten();
	init_esm$4();
	init_sso_role_name();
	init_settings();
	init_spelling();
	init_resolver();
	init_problem();
	init_retry();
}));
// src/cli/output/manifest-text.ts
/** A manifest. Whoever reads it gets exactly `data`. */
function manifestText(configMap) {
	const { data } = configMap;
	if (Object.values(data).some((text) => !BLOCK.test(text))) return escapedJson(configMap);
	const sections = Object.entries(data).map(([name, text]) => [name, block(text)]);
	const content = {
		...configMap,
		data: Object.fromEntries(sections)
	};
	return new Document(content, { aliasDuplicateObjects: false }).toString({ lineWidth: 0 });
}
function block(text) {
	const scalar = new Scalar(text);
	scalar.type = /\S/.test(text) && !/^ *\t/m.test(text) ? Scalar.BLOCK_LITERAL : Scalar.QUOTE_DOUBLE;
	return scalar;
}
function escapedJson(value) {
	return `${JSON.stringify(value, null, 2).replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}
var BLOCK;
var init_manifest_text = __esmMin((() => {
	init_browser();
	BLOCK = /^[\t\n -~\u00a0-\u2027\u202a-\ud7ff\uf900-\ufefe\uff00-\ufffd]*$/;
}));
// src/cli/input/read-cluster.ts
/** @throws CliError */
async function openKubeConfig({ kubeconfig, inCluster }) {
	try {
		return await loadKubeConfig({
			path: kubeconfig,
			inCluster
		});
	} catch (error) {
		if (error instanceof ClusterError) throw new CliError(`error: ${messageLine(error.message)}`);
		throw error;
	}
}
/** The name of a context's aws-auth, where a file's name would stand. */
function contextName(context) {
	return `${context === "inClusterContext" ? "in-cluster" : context}/kube-system/aws-auth`;
}
/** @throws ReadError */
async function readContext(kubeConfig, context) {
	return asText(contextName(context), await getLive(kubeConfig, context));
}
function asText(name, { metadata, data, immutable }) {
	const { managedFields: _, ...shown } = metadata;
	const parts = {
		apiVersion: "v1",
		data: data ?? {}
	};
	const isImmutable = immutable === true ? { immutable: true } : {};
	const text = manifestText({
		...parts,
		...isImmutable,
		kind: "ConfigMap",
		metadata: shown
	});
	return {
		name: showName(name),
		text,
		byteOrderMark: ""
	};
}
async function getLive(kubeConfig, context) {
	const name = showName(contextName(context));
	try {
		return await readConfigMap({
			kubeConfig: kubeConfig.context(context),
			timeoutMs: TIMEOUT
		});
	} catch (error) {
		if (error instanceof ClusterError) throw new ReadError(name, messageLine(error.message), { cause: error });
		throw error;
	}
}
var TIMEOUT;
var init_read_cluster = __esmMin((() => {
	init_kubernetes();
	init_manifest_text();
	init_messages();
	init_outcome();
	init_read_text();
	TIMEOUT = 2e4;
}));
// src/cli/commands/lint/find-clusters.ts
var find_clusters_exports = /* @__PURE__ */ __exportAll({ findLintClusters: () => findLintClusters });
/**
* Each cluster once. A cluster that cannot be read fails later, and does not stop the others.
*
* @throws CliError where the kubeconfig itself cannot be read.
*/
async function findLintClusters(clusters) {
	const kubeConfig = await openKubeConfig(clusters);
	const chosen = clusters.allContexts ? [...clusters.contexts, ...kubeConfig.contexts] : clusters.contexts;
	return (chosen.length === 0 ? [kubeConfig.currentContext ?? ""] : [...new Set(chosen)].sort()).map((context) => ({
		path: contextName(context),
		isNamed: true,
		read: () => readContext(kubeConfig, context)
	}));
}
var init_find_clusters = __esmMin((() => {
	init_read_cluster();
}));
// node_modules/diff/libesm/diff/base.js
var Diff;
var init_base = __esmMin((() => {
	Diff = class {
		diff(oldStr, newStr, options = {}) {
			let callback;
			if (typeof options === "function") {
				callback = options;
				options = {};
			} else if ("callback" in options) callback = options.callback;
			const oldString = this.castInput(oldStr, options);
			const newString = this.castInput(newStr, options);
			const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
			const newTokens = this.removeEmpty(this.tokenize(newString, options));
			return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
		}
		diffWithOptionsObj(oldTokens, newTokens, options, callback) {
			var _a;
			const done = (value) => {
				value = this.postProcess(value, options);
				if (callback) {
					setTimeout(function() {
						callback(value);
					}, 0);
					return;
				} else return value;
			};
			const newLen = newTokens.length, oldLen = oldTokens.length;
			let editLength = 1;
			let maxEditLength = newLen + oldLen;
			if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
			const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
			const abortAfterTimestamp = Date.now() + maxExecutionTime;
			const bestPath = [{
				oldPos: -1,
				lastComponent: void 0
			}];
			let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
			if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
			let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
			const execEditLength = () => {
				for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
					let basePath;
					const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
					if (removePath) bestPath[diagonalPath - 1] = void 0;
					let canAdd = false;
					if (addPath) {
						const addPathNewPos = addPath.oldPos - diagonalPath;
						canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
					}
					const canRemove = removePath && removePath.oldPos + 1 < oldLen;
					if (!canAdd && !canRemove) {
						bestPath[diagonalPath] = void 0;
						continue;
					}
					if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
					else basePath = this.addToPath(removePath, false, true, 1, options);
					newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
					if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
					else {
						bestPath[diagonalPath] = basePath;
						if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
						if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
					}
				}
				editLength++;
			};
			if (callback) (function exec() {
				setTimeout(function() {
					if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
					if (!execEditLength()) exec();
				}, 0);
			})();
			else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
				const ret = execEditLength();
				if (ret) return ret;
			}
		}
		addToPath(path, added, removed, oldPosInc, options) {
			const last = path.lastComponent;
			if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
				oldPos: path.oldPos + oldPosInc,
				lastComponent: {
					count: last.count + 1,
					added,
					removed,
					previousComponent: last.previousComponent
				}
			};
			else return {
				oldPos: path.oldPos + oldPosInc,
				lastComponent: {
					count: 1,
					added,
					removed,
					previousComponent: last
				}
			};
		}
		extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
			const newLen = newTokens.length, oldLen = oldTokens.length;
			let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
			while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
				newPos++;
				oldPos++;
				commonCount++;
				if (options.oneChangePerToken) basePath.lastComponent = {
					count: 1,
					previousComponent: basePath.lastComponent,
					added: false,
					removed: false
				};
			}
			if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
				count: commonCount,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
			basePath.oldPos = oldPos;
			return newPos;
		}
		equals(left, right, options) {
			if (options.comparator) return options.comparator(left, right);
			else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
		}
		removeEmpty(array) {
			const ret = [];
			for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
			return ret;
		}
		castInput(value, options) {
			return value;
		}
		tokenize(value, options) {
			return Array.from(value);
		}
		join(chars) {
			return chars.join("");
		}
		postProcess(changeObjects, options) {
			return changeObjects;
		}
		get useLongestToken() {
			return false;
		}
		buildValues(lastComponent, newTokens, oldTokens) {
			const components = [];
			let nextComponent;
			while (lastComponent) {
				components.push(lastComponent);
				nextComponent = lastComponent.previousComponent;
				delete lastComponent.previousComponent;
				lastComponent = nextComponent;
			}
			components.reverse();
			const componentLen = components.length;
			let componentPos = 0, newPos = 0, oldPos = 0;
			for (; componentPos < componentLen; componentPos++) {
				const component = components[componentPos];
				if (!component.removed) {
					if (!component.added && this.useLongestToken) {
						let value = newTokens.slice(newPos, newPos + component.count);
						value = value.map(function(value, i) {
							const oldValue = oldTokens[oldPos + i];
							return oldValue.length > value.length ? oldValue : value;
						});
						component.value = this.join(value);
					} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
					newPos += component.count;
					if (!component.added) oldPos += component.count;
				} else {
					component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
					oldPos += component.count;
				}
			}
			return components;
		}
	};
})), CharacterDiff;
var init_character = __esmMin((() => {
	init_base();
	CharacterDiff = class extends Diff {};
	new CharacterDiff();
}));
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
var init_string = __esmMin((() => {}));
// node_modules/diff/libesm/diff/word.js
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var extendedWordChars, tokenizeIncludingWhitespace, WordDiff, WordsWithSpaceDiff;
var init_word = __esmMin((() => {
	init_base();
	init_string();
	extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
	tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
	WordDiff = class extends Diff {
		equals(left, right, options) {
			if (options.ignoreCase) {
				left = left.toLowerCase();
				right = right.toLowerCase();
			}
			return left.trim() === right.trim();
		}
		tokenize(value, options = {}) {
			let parts;
			if (options.intlSegmenter) {
				const segmenter = options.intlSegmenter;
				if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
				parts = segment(value, segmenter);
			} else parts = value.match(tokenizeIncludingWhitespace) || [];
			const tokens = [];
			let prevPart = null;
			parts.forEach((part) => {
				if (/\s/.test(part)) {
					if (prevPart == null) tokens.push(part);
					else tokens.push(tokens.pop() + part);
				} else if (prevPart != null && /\s/.test(prevPart)) {
					if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
					else tokens.push(prevPart + part);
				} else tokens.push(part);
				prevPart = part;
			});
			return tokens;
		}
		join(tokens) {
			return tokens.map((token, i) => {
				if (i == 0) return token;
				else return token.replace(/^\s+/, "");
			}).join("");
		}
		postProcess(changes, options) {
			if (!changes || options.oneChangePerToken) return changes;
			let lastKeep = null;
			let insertion = null;
			let deletion = null;
			changes.forEach((change) => {
				if (change.added) insertion = change;
				else if (change.removed) deletion = change;
				else {
					if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
					lastKeep = change;
					insertion = null;
					deletion = null;
				}
			});
			if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
			return changes;
		}
	};
	new WordDiff();
	WordsWithSpaceDiff = class extends Diff {
		tokenize(value) {
			const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
			return value.match(regex) || [];
		}
	};
	new WordsWithSpaceDiff();
}));
// node_modules/diff/libesm/diff/line.js
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
var LineDiff, lineDiff;
var init_line = __esmMin((() => {
	init_base();
	LineDiff = class extends Diff {
		constructor() {
			super(...arguments);
			this.tokenize = tokenize;
		}
		equals(left, right, options) {
			if (options.ignoreWhitespace) {
				if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
				if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
			} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
				if (left.endsWith("\n")) left = left.slice(0, -1);
				if (right.endsWith("\n")) right = right.slice(0, -1);
			}
			return super.equals(left, right, options);
		}
	};
	lineDiff = new LineDiff();
}));
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff;
var init_sentence = __esmMin((() => {
	init_base();
	SentenceDiff = class extends Diff {
		tokenize(value) {
			var _a;
			const result = [];
			let tokenStartI = 0;
			for (let i = 0; i < value.length; i++) {
				if (i == value.length - 1) {
					result.push(value.slice(tokenStartI));
					break;
				}
				if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
					result.push(value.slice(tokenStartI, i + 1));
					i = tokenStartI = i + 1;
					while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
					result.push(value.slice(tokenStartI, i + 1));
					tokenStartI = i + 1;
				}
			}
			return result;
		}
	};
	new SentenceDiff();
})), CssDiff;
var init_css = __esmMin((() => {
	init_base();
	CssDiff = class extends Diff {
		tokenize(value) {
			return value.split(/([{}:;,]|\s+)/);
		}
	};
	new CssDiff();
}));
// node_modules/diff/libesm/diff/json.js
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
var JsonDiff;
var init_json = __esmMin((() => {
	init_base();
	init_line();
	JsonDiff = class extends Diff {
		constructor() {
			super(...arguments);
			this.tokenize = tokenize;
		}
		get useLongestToken() {
			return true;
		}
		castInput(value, options) {
			const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
			return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
		}
		equals(left, right, options) {
			return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
		}
	};
	new JsonDiff();
})), ArrayDiff;
var init_array = __esmMin((() => {
	init_base();
	ArrayDiff = class extends Diff {
		tokenize(value) {
			return value.slice();
		}
		join(value) {
			return value;
		}
		removeEmpty(value) {
			return value;
		}
	};
	new ArrayDiff();
}));
// node_modules/diff/libesm/patch/create.js
/**
* Returns true if the filename contains characters that require C-style
* quoting (as used by Git and GNU diffutils in diff output).
*/
function needsQuoting(s) {
	for (let i = 0; i < s.length; i++) if (s[i] < " " || s[i] > "~" || s[i] === "\"" || s[i] === "\\") return true;
	return false;
}
/**
* C-style quotes a filename, encoding special characters as escape sequences
* and non-ASCII bytes as octal escapes. This is the inverse of
* `parseQuotedFileName` in parse.ts.
*
* Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
* This matches the behaviour of both Git and GNU diffutils, which always emit
* UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
* Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
*
* If the filename doesn't need quoting, returns it as-is.
*/
function quoteFileNameIfNeeded(s) {
	if (!needsQuoting(s)) return s;
	let result = "\"";
	const bytes = new TextEncoder().encode(s);
	let i = 0;
	while (i < bytes.length) {
		const b = bytes[i];
		if (b === 7) result += "\\a";
		else if (b === 8) result += "\\b";
		else if (b === 9) result += "\\t";
		else if (b === 10) result += "\\n";
		else if (b === 11) result += "\\v";
		else if (b === 12) result += "\\f";
		else if (b === 13) result += "\\r";
		else if (b === 34) result += "\\\"";
		else if (b === 92) result += "\\\\";
		else if (b >= 32 && b <= 126) result += String.fromCharCode(b);
		else result += "\\" + b.toString(8).padStart(3, "0");
		i++;
	}
	result += "\"";
	return result;
}
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
/**
* creates a unified diff patch.
*
* @param patch either a single structured patch object (as returned by `structuredPatch`) or an
*   array of them (as returned by `parsePatch`).
* @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
*   Ignored for patches where `isGit` is `true`.
*
* When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
* output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
* properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
* headers for patches with no hunks (e.g. renames without content changes).
*/
function formatPatch(patch, headerOptions) {
	var _a, _b, _c, _d, _e, _f;
	if (!headerOptions) headerOptions = INCLUDE_HEADERS;
	if (Array.isArray(patch)) {
		if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
		return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
	}
	const ret = [];
	if (patch.isGit) {
		headerOptions = INCLUDE_HEADERS;
		if (!patch.oldFileName) throw new Error("oldFileName must be specified for Git patches");
		if (!patch.newFileName) throw new Error("newFileName must be specified for Git patches");
		let gitOldName = patch.oldFileName;
		let gitNewName = patch.newFileName;
		if (patch.isCreate && gitOldName === "/dev/null") gitOldName = gitNewName.replace(/^b\//, "a/");
		else if (patch.isDelete && gitNewName === "/dev/null") gitNewName = gitOldName.replace(/^a\//, "b/");
		ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
		if (patch.isDelete) ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
		if (patch.isCreate) ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
		if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
			ret.push("old mode " + patch.oldMode);
			ret.push("new mode " + patch.newMode);
		}
		if (patch.isRename) {
			ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
			ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
		}
		if (patch.isCopy) {
			ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
			ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
		}
	} else {
		if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) ret.push("Index: " + patch.oldFileName);
		if (headerOptions.includeUnderline) ret.push("===================================================================");
	}
	const hasHunks = patch.hunks.length > 0;
	if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
		ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
		ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
	}
	for (let i = 0; i < patch.hunks.length; i++) {
		const hunk = patch.hunks[i];
		const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
		const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
		ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
		for (const line of hunk.lines) ret.push(line);
	}
	return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	if (typeof options === "function") options = { callback: options };
	if (!(options === null || options === void 0 ? void 0 : options.callback)) {
		const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
		if (!patchObj) return;
		return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
	} else {
		const { callback } = options;
		structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
			if (!patchObj) callback(void 0);
			else callback(formatPatch(patchObj, options.headerOptions));
		} }));
	}
}
/**
* Split `text` into an array of lines, including the trailing newline character (where present)
*/
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}
var INCLUDE_HEADERS, FILE_HEADERS_ONLY;
var init_create = __esmMin((() => {
	init_line();
	INCLUDE_HEADERS = {
		includeIndex: true,
		includeUnderline: true,
		includeFileHeaders: true
	};
	FILE_HEADERS_ONLY = {
		includeIndex: false,
		includeUnderline: false,
		includeFileHeaders: true
	};
}));
// node_modules/diff/libesm/index.js
var init_libesm = __esmMin((() => {
	init_character();
	init_word();
	init_line();
	init_sentence();
	init_css();
	init_json();
	init_array();
	init_create();
}));
// src/cli/commands/lint/unified-diff.ts
var unified_diff_exports = /* @__PURE__ */ __exportAll({ unifiedDiff: () => unifiedDiff });
/** A patch; empty where nothing changes. */
function unifiedDiff(file, { before, after }) {
	if (before === after) return "";
	return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, void 0, void 0, {
		context: CONTEXT,
		headerOptions: FILE_HEADERS_ONLY,
		maxEditLength: MOST_LINES
	}) ?? inOnePiece(file, {
		before,
		after
	});
}
/** A patch that replaces everything from the first changed line to the last. */
function inOnePiece(file, { before, after }) {
	const old = linesOf(before);
	const fresh = linesOf(after);
	const least = Math.min(old.length, fresh.length);
	let start = 0;
	while (start < least && old[start] === fresh[start]) start++;
	let tail = 0;
	while (tail < least - start && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
	const from = Math.max(0, start - CONTEXT);
	const hunk = {
		oldStart: from + 1,
		oldLines: Math.min(old.length, old.length - tail + CONTEXT) - from,
		newStart: from + 1,
		newLines: Math.min(fresh.length, fresh.length - tail + CONTEXT) - from,
		lines: [
			...marked(" ", old.slice(from, start)),
			...marked("-", old.slice(start, old.length - tail)),
			...marked("+", fresh.slice(start, fresh.length - tail)),
			...marked(" ", old.slice(old.length - tail).slice(0, CONTEXT))
		]
	};
	return formatPatch({
		oldFileName: `a/${file}`,
		newFileName: `b/${file}`,
		oldHeader: "",
		newHeader: "",
		index: file,
		hunks: [hunk]
	}, FILE_HEADERS_ONLY);
}
/** Lines with their line breaks. */
function linesOf(text) {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function marked(sign, lines) {
	return lines.flatMap((line) => line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, "\\ No newline at end of file"]);
}
var MOST_LINES, CONTEXT;
var init_unified_diff = __esmMin((() => {
	init_libesm();
	MOST_LINES = 4e3;
	CONTEXT = 3;
}));
// src/cli/commands/lint/lint.ts
var lint_exports = /* @__PURE__ */ __exportAll({ runLint: () => runLint });
async function runLint(options) {
	const levels = readRuleLevels(options.rules);
	const { files, failures } = await find(options);
	const configurations = await configure(files, options.config);
	refuseIdlePolicies(levels, configurations.map(({ configuration }) => configuration.config));
	const chosen = withoutAliases(configurations);
	const progress = showProgress("linting", chosen.length);
	const results = [];
	await eachOf(chosen, async ({ file, configuration }, index) => {
		const config = withLevels(configuration.config, levels);
		results[index] = await lintFile(file, {
			...configuration,
			config
		}, options);
		progress.advance();
	}).finally(progress.end);
	return await report(results, failures, options);
}
async function find({ operands, clusters }) {
	const { files, failures } = await findLintFiles(operands);
	if (clusters === void 0) return {
		files,
		failures
	};
	const { findLintClusters } = await Promise.resolve().then(() => (init_find_clusters(), find_clusters_exports));
	return {
		files: [...files, ...await findLintClusters(clusters)],
		failures
	};
}
/** The configuration of each file. All their mistakes are told at once, before any file is written. */
async function configure(files, choice) {
	const configurationOf = configurationFinder(choice);
	const settled = await Promise.allSettled(files.map(async (file) => {
		const { path, read } = file;
		return {
			file,
			configuration: await configurationOf(read === void 0 ? path : "-")
		};
	}));
	const faults = /* @__PURE__ */ new Set();
	const configurations = settled.flatMap((result) => {
		if (result.status === "fulfilled") return [result.value];
		if (!(result.reason instanceof CliError)) throw result.reason;
		faults.add(result.reason.message);
		return [];
	});
	if (faults.size > 0) throw new CliError([...faults].join("\n"));
	return configurations;
}
async function eachOf(items, work) {
	const queue = items.entries();
	const workers = Array.from({ length: CONCURRENCY }, async () => {
		for (const [index, item] of queue) await work(item, index);
	});
	await Promise.all(workers);
}
async function report(results, failures, options) {
	const linted = results.filter((result) => result.outcome === "linted");
	const remarks = [...failures, ...results.flatMap(remarksOn)];
	const isNothing = failures.length === 0 && results.every(isLeftOut);
	if (isNothing) remarks.push(describeNothing(results));
	remarks.push(...describeSuppressed(linted, options));
	if (options.fix.mode !== "none") remarks.push(describeFixes(linted, options.fix.mode));
	const isOverLimit = countOf("warning", linted) > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
	if (isOverLimit) remarks.push(`error: ${counted(countOf("warning", linted), "warning")}; --max-warnings allows ${options.maxWarnings}`);
	const couldRun = !isNothing && failures.length === 0 && results.every(isDone);
	const hasErrors = isOverLimit || countOf("error", linted) > 0;
	return {
		...await write(results, options),
		remarks,
		status: !couldRun ? exitStatus.couldNotRun : hasErrors ? exitStatus.errorsFound : exitStatus.clean
	};
}
function countOf(severity, linted) {
	return linted.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length, 0);
}
function isDone(result) {
	return result.outcome !== "failed" && !(result.outcome === "linted" && result.writeFailure !== void 0);
}
/** The findings. They go to standard error where the result is a fixed text or a patch. */
async function write(results, { format, fix, color, showSuppressed }) {
	const { stdout, stderr } = process;
	const fixedInput = results.find(({ path }) => fix.mode === "write" && path === "-");
	const text = fix.mode === "dry-run" ? await patchOf(results) : fixedInput?.outcome === "linted" ? fixedInput.fixes?.after : void 0;
	const findings = formats$1[format](results.flatMap(formatted), {
		color: usesColor(color, text === void 0 ? stdout : stderr),
		version: version$1,
		showSuppressed
	});
	if (text === void 0) return { result: findings };
	return {
		result: stdout.isTTY ? printableText(text) : text,
		report: findings
	};
}
function formatted(result) {
	const { file, outcome } = result;
	if (outcome === "linted") return [result];
	return outcome === "failed" ? [{
		file,
		text: "",
		findings: [],
		failure: result.reason
	}] : [];
}
async function patchOf(results) {
	const { unifiedDiff } = await Promise.resolve().then(() => (init_unified_diff(), unified_diff_exports));
	return results.map((result) => result.outcome === "linted" && result.fixes !== void 0 ? unifiedDiff(result.file, result.fixes) : "").join("");
}
var CONCURRENCY;
var init_lint = __esmMin((() => {
	init_formats();
	init_printable();
	init_read_text();
	init_color();
	init_outcome();
	init_progress();
	init_find_configuration();
	init_find_files();
	init_lint_file();
	init_remarks();
	init_rule_levels();
	init_without_aliases();
	CONCURRENCY = 8;
}));
// src/cli/commands/lint/usage.ts
const formats = [
	"stylish",
	"json",
	"sarif",
	"github",
	"junit"
];
function lintCommand(finish) {
	return new FixCommand("lint").description("Find what would lock people out of a cluster, let the wrong ones in, or do nothing.").addArgument(new Argument("[files...]", "manifests, globs, folders; - reads standard input").default(["."], "what is below the current folder")).option("--fix", "make the safe fixes in the files; of standard input, print the fixed text; --fix=all makes those too that are left to a person").addOption(new Option("--fix-dry-run", "print what --fix would change, as a patch; also as --fix-dry-run=all").conflicts("fix")).addOption(new Option("--all-fixes").hideHelp()).addOption(new Option("--format <format>", "how to print the findings").choices(formats).default("stylish")).option("--config <file>", "the configuration; else .aws-auth-map.yaml, .yml or .json nearest above each file").option("--no-config", "read no configuration").addOption(new Option("--max-warnings <count>", "fail on more warnings than that").argParser(readCount)).addOption(new Option("--rule <name=level>", "error, warning, info or off, over every configuration; repeatable").argParser((pair, previous) => [...previous, pair]).default([], "none")).option("--no-inline-suppressions", "take no account of comments in the files that suppress findings").option("--show-suppressed", "list suppressed findings too, with their reasons; sarif does so by default").option("--no-show-suppressed", "list none, also in sarif").addOption(new Option("--context <name>", "lint the live cluster of that kubeconfig context; repeatable").argParser((context, previous) => [...previous, context]).default([], "none")).option("--all-contexts", "lint the live clusters of all contexts").addOption(kubeconfigOption()).addOption(inClusterOption()).option("--color", "write in colour; else only on a terminal, by NO_COLOR and FORCE_COLOR").option("--no-color", "write without colour").addHelpText("after", `
A folder stands for the *.yaml, *.yml and *.json files below it. Of what a folder or a glob brings up, files that
hold no aws-auth ConfigMap are left out, and so are node_modules, .git, and names that start with a dot.

Exit status:
  0  clean, or nothing worse than warnings
  1  errors, or more warnings than --max-warnings
  2  could not run; also: a file could not be read or written (the others are linted)

Examples:
  aws-auth-map lint aws-auth.yaml
  aws-auth-map lint --context production --context staging
  aws-auth-map lint 'clusters/**/*.yaml' --max-warnings 0 --rule no-groups=off
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -`).action(async (operands, flags, command) => {
		const options = lintOptions(operands, flags, command);
		const { runLint } = await Promise.resolve().then(() => (init_lint(), lint_exports));
		finish(await runLint(options));
	});
}
/** Takes `--fix=all`. As an option with a value that can be left out, `--fix FILE` would take the file for the value. */
var FixCommand = class extends Command {
	parseOptions(args) {
		const end = args.indexOf("--");
		const spelledOut = args.flatMap((arg, index) => {
			const [, option] = /^(--fix|--fix-dry-run)=all$/.exec(arg) ?? [];
			return option === void 0 || end !== -1 && index > end ? [arg] : [option, "--all-fixes"];
		});
		return super.parseOptions(spelledOut);
	}
};
function lintOptions(operands, flags, command) {
	const clusters = {
		contexts: flags.context,
		allContexts: flags.allContexts === true,
		kubeconfig: flags.kubeconfig,
		inCluster: flags.inCluster
	};
	const isLive = clusters.contexts.length > 0 || clusters.allContexts || clusters.kubeconfig !== void 0 || clusters.inCluster === true;
	if (isLive && flags.fix === true) command.error("error: --fix writes files; a cluster is not written to: see --fix-dry-run, or lint the manifest");
	return {
		operands: isLive && command.args.length === 0 ? [] : operands,
		clusters: isLive ? clusters : void 0,
		fix: {
			mode: flags.fixDryRun === true ? "dry-run" : flags.fix === true ? "write" : "none",
			all: flags.allFixes === true
		},
		format: flags.format,
		config: flags.config,
		maxWarnings: flags.maxWarnings,
		rules: flags.rule,
		inlineSuppressions: flags.inlineSuppressions,
		showSuppressed: flags.showSuppressed,
		color: flags.color
	};
}
function readCount(text) {
	if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError("Write a number, 0 or more.");
	return Number(text);
}
// src/cli/output/streams.ts
init_printable();
init_token_text();
init_outcome();
let watched = false;
/** Writes the result of a command. */
function writeOut(text) {
	watchStreams();
	process.stdout.write(text);
}
/** Writes lines about the command or its result. */
function writeErr(lines) {
	watchStreams();
	process.stderr.write(forPeople(lines));
}
/** Lines about the command or its result, with nothing in them that a terminal obeys, and no bearer token. */
function forPeople(lines) {
	return printable(withoutTokens(lines));
}
/** A failure to write is an event. Node ends with a stack trace where nobody listens to it. */
function watchStreams() {
	if (watched) return;
	watched = true;
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		process.exitCode = exitStatus.couldNotRun;
		writeErr(`error: cannot write to standard output (${error.code ?? error.message})\n`);
	});
	process.stderr.on("error", () => {});
}
// src/cli/run.ts
init_outcome();
/**
* @param tell Is called with the text for people, where commander has not said it already.
* @returns The status of a failure; undefined where there was none.
*/
async function runCommand(work, tell) {
	try {
		await work();
		return;
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? void 0 : exitStatus.couldNotRun;
		const bug = error instanceof Error ? error.message : String(error);
		tell(error instanceof CliError ? `${error.message}\n` : `error: a bug in aws-auth-map: ${bug}\n`);
		return exitStatus.couldNotRun;
	}
}
// src/action/inputs.ts
init_messages();
init_outcome();
/** @throws CliError where an input that is true or false is something else. */
function readInputs(env) {
	const input = (name) => inputOf(env, name);
	const { GITHUB_WORKSPACE } = env;
	const format = input("format") || "github";
	const [config, maxWarnings, output] = [
		input("config"),
		input("max-warnings"),
		input("output")
	];
	const files = input("files").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const workspace = (0, node_path.resolve)(GITHUB_WORKSPACE || ".");
	return {
		args: [
			`--format=${format}`,
			...config === "" ? [] : [`--config=${config}`],
			...maxWarnings === "" ? [] : [`--max-warnings=${maxWarnings}`],
			...isTrue(env, "inline-suppressions") === false ? ["--no-inline-suppressions"] : [],
			...showSuppressed(isTrue(env, "show-suppressed")),
			"--",
			...files
		],
		annotates: format === "github",
		workspace,
		workingDirectory: (0, node_path.resolve)(workspace, input("working-directory")),
		output: output === "" ? void 0 : output
	};
}
function inputOf(env, name) {
	return (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}
/** Undefined where the input is empty. */
function isTrue(env, name) {
	const value = inputOf(env, name);
	if (value === "") return void 0;
	if (value !== "true" && value !== "false") throw new CliError(`${name}: error: ${showName(value)} is neither true nor false`);
	return value === "true";
}
function showSuppressed(shows) {
	return shows === void 0 ? [] : [shows ? "--show-suppressed" : "--no-show-suppressed"];
}
// src/action/log.ts
/** The text for the log, with nothing in it that the runner obeys. Nobody can know the token that ends this. */
function quoted(text) {
	if (text === "") return "";
	const token = (0, node_crypto.randomUUID)();
	return `::stop-commands::${token}\n${text.replace(/\n?$/, "\n")}::${token}::\n`;
}
// src/action/output-file.ts
init_messages();
init_outcome();
/**
* @param output The path, relative to `folder`.
* @param workspace No link that lies in this folder is followed. Other links are the machine's own.
* @returns A function that writes the file: all of it, or nothing.
* @throws CliError where a link or a folder is in the way.
*/
async function outputFile(output, { folder, workspace }) {
	const refusal = (why) => new CliError(`output: error: ${showName(output)} is not written: ${why}`);
	const path = (0, node_path.resolve)(folder, output);
	const inside = await (0, node_fs_promises.realpath)(workspace);
	let real = (0, node_path.parse)(path).root;
	for (const part of path.slice(real.length).split(node_path.sep)) {
		real = (0, node_path.join)(real, part);
		if ((await (0, node_fs_promises.lstat)(real).catch(() => void 0))?.isSymbolicLink() !== true) continue;
		if (isWithin(real, inside)) throw refusal(`${showName((0, node_path.relative)(inside, real))} is a symbolic link; give another path`);
		real = await (0, node_fs_promises.realpath)(real).catch(() => {
			throw refusal(`${showName(real)} is a symbolic link that leads nowhere`);
		});
	}
	const there = await (0, node_fs_promises.stat)(real).catch(() => void 0);
	if (there !== void 0 && !there.isFile()) throw refusal("it is there already, and is not a regular file");
	return async (text) => {
		const temporary = `${real}.${(0, node_crypto.randomUUID)()}`;
		try {
			await (0, node_fs_promises.mkdir)((0, node_path.dirname)(real), { recursive: true });
			await (0, node_fs_promises.writeFile)(temporary, text, { flag: "wx" });
			await (0, node_fs_promises.rename)(temporary, real);
		} catch (error) {
			await (0, node_fs_promises.rm)(temporary, { force: true }).catch(() => {});
			throw refusal(error instanceof Error && "code" in error ? String(error.code) : String(error));
		}
	};
}
function isWithin(path, folder) {
	return path.startsWith(folder.endsWith(node_path.sep) ? folder : folder + node_path.sep);
}
// src/action/main.ts
init_messages();
init_outcome();
run();
async function run() {
	let outcome;
	let remarks = "";
	let log = "";
	const tell = (lines) => {
		remarks += lines;
	};
	const command = lintCommand((ending) => {
		outcome = ending;
	});
	const failure = await runCommand(async () => {
		const { args, annotates, workspace, workingDirectory, output } = readInputs(process.env);
		enter(workingDirectory);
		const write = output === void 0 ? void 0 : await outputFile(output, {
			folder: workingDirectory,
			workspace
		});
		await command.exitOverride().configureOutput({
			writeOut: tell,
			writeErr: tell
		}).parseAsync(args, { from: "user" });
		const { result = "", remarks: lines = [] } = outcome ?? {};
		tell(lines.map((line) => `${line}\n`).join(""));
		if (write !== void 0) await write(result);
		else log = annotates ? result : quoted(result);
	}, tell);
	writeOut(quoted(forPeople(remarks)) + log);
	await end(failure ?? outcome?.status ?? exitStatus.couldNotRun);
}
function enter(folder) {
	try {
		process.chdir(folder);
	} catch {
		throw new CliError(`working-directory: error: there is no folder ${showName(folder)}`);
	}
}
/** Ends the step, and sets the output `status`. */
async function end(status) {
	process.exitCode = status;
	const { GITHUB_OUTPUT } = process.env;
	if (GITHUB_OUTPUT) await (0, node_fs_promises.appendFile)(GITHUB_OUTPUT, `status=${status}\n`);
}
